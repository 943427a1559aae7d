interface TextInfo {
  direction?: 'ltr' | 'rtl';
}

/** What Node 22 has as a property, later ones have as a method. */
type Informed = Intl.Locale & { getTextInfo?: () => TextInfo; textInfo?: TextInfo };

/** Which way the words of a locale are written; absent where that is from left to right, as everywhere but said. */
export function directionOf(locale: string): 'rtl' | undefined {
  const informed: Informed = new Intl.Locale(locale);
  const { direction } = informed.getTextInfo?.() ?? informed.textInfo ?? {};
  return direction === 'rtl' ? direction : undefined;
}
