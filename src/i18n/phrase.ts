const PLACE = /\{(\w+)\}/;

/**
 * Fills the places of a sentence and keeps the pieces apart, so that a value may be more than text: a link, a time.
 * A place that has no value is a mistake in the words, and throws.
 */
export function pieces<T>(sentence: string, values: Readonly<Record<string, T>>): (string | T)[] {
  return sentence
    .split(PLACE)
    .map((piece, index) => {
      if (index % 2 === 0) return piece;
      const value = values[piece];
      if (value === undefined) throw new Error(`"${sentence}" asks for {${piece}}, which nobody gave`);
      return value;
    })
    .filter((piece) => piece !== '');
}

/** Fills the places of a sentence. */
export function phrase(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return pieces(sentence, values).join('');
}

/** A text as a heading begins it: languages that write months small write them large there. */
export function capitalised(text: string, locale: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}
