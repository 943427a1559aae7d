/** A picture of the company's, with its size in pixels of the page, so that nothing moves when it comes. */
export interface ThemeImage {
  /** Below the content folder. */
  path: string;
  type: 'image/svg+xml' | 'image/png' | 'image/webp';
  width: number;
  height: number;
  /** A small drawing of nothing but shapes: pages have it in themselves, and its `currentColor` is that of their text. */
  inline?: { attributes: Readonly<Record<string, string>>; content: string };
}

/** A company's own face: what of its folder `theme/` pages load, read and checked. */
export interface Theme {
  /** On light grounds; on dark ones, too, where it has no other for those. */
  logo?: ThemeImage | undefined;
  darkLogo?: ThemeImage | undefined;
  favicon?: ThemeImage | undefined;
  /** A stylesheet, cut where it names files of the theme: their addresses depend on that of the portal. */
  stylesheet?: readonly (string | { file: string })[];
}

/** The folder of these files, below the content folder. */
export const THEME_FOLDER = 'theme/';

/** Whether a file may be one that a theme names: an image or a font. */
export function isThemeFile(path: string): boolean {
  return path.startsWith(THEME_FOLDER) && /\.(?:svg|png|webp|woff2?)$/.test(path);
}

/** Whether pages have the logo in themselves: where there are two, they choose between files. */
export function isInline({ logo, darkLogo }: Pick<Theme, 'logo' | 'darkLogo'>): boolean {
  return logo?.inline !== undefined && !darkLogo;
}

/** All files that a theme is made of but its stylesheet, which is published as a part of another. */
export function themeFiles({ logo, darkLogo, favicon, stylesheet = [] }: Theme): string[] {
  const images = [isInline({ logo, darkLogo }) ? undefined : logo, darkLogo, favicon].flatMap(
    (image) => image?.path ?? [],
  );
  const named = stylesheet.flatMap((part) => (typeof part === 'string' ? [] : part.file));
  return [...new Set([...images, ...named])];
}
