import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import type { Letters } from '../../../src/emit/cards/set-text.ts';

/** Alphabets of all languages that Candor speaks, and of names from their neighbours. */
const ALPHABETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'];

/** The letters of cards: Inter, which comes with the packages, so that cards are the same on every machine. */
export function cardLetters(): Letters {
  const packages = createRequire(import.meta.url);
  const fonts = ALPHABETS.map((alphabet) => {
    const bytes = readFileSync(
      packages.resolve(`@fontsource/inter/files/inter-${alphabet}-700-normal.woff2`),
    );
    return create(bytes) as Font;
  });
  const glyphs = new Map<number, { advance: number; path: Glyph } | undefined>();
  const glyphOf = (code: number) => {
    if (!glyphs.has(code)) {
      const font = fonts.find((each) => each.hasGlyphForCodePoint(code));
      const glyph = font?.glyphForCodePoint(code);
      glyphs.set(
        code,
        font &&
          glyph && {
            advance: glyph.advanceWidth / font.unitsPerEm,
            path: scaled(glyph.path, 1 / font.unitsPerEm),
          },
      );
    }
    return glyphs.get(code);
  };
  const known = (text: string) => [...text].flatMap((each) => glyphOf(each.codePointAt(0) ?? 0) ?? []);
  return {
    width: (text, size) => known(text).reduce((sum, { advance }) => sum + advance * size, 0),
    outline: (text, size, left, baseline) => {
      let x = left;
      return known(text)
        .map(({ advance, path }) => {
          const from = x;
          x += advance * size;
          return path.map(({ command, points }) => command + placed(points, size, from, baseline)).join('');
        })
        .join('');
    },
  };
}

/** Commands of a path, with coordinates in parts of the font's size. */
type Glyph = { command: string; points: number[] }[];

const COMMANDS: Record<string, string> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

function scaled({ commands }: { commands: { command: string; args: number[] }[] }, scale: number): Glyph {
  return commands.map(({ command, args }) => ({
    command: COMMANDS[command] ?? '',
    points: args.map((value) => value * scale),
  }));
}

/** In a font y goes up. */
function placed(points: number[], size: number, left: number, baseline: number): string {
  return points
    .map((value, index) => (index % 2 === 0 ? left + value * size : baseline - value * size).toFixed(1))
    .join(' ');
}
