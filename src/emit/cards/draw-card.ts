import type { CardFacts } from '../../view/card/card.ts';
import { SHAPES } from '../../view/parts/shapes.ts';
import { cardColours } from './card-colours.ts';
import { type Letters, lines } from './set-text.ts';

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
const MARGIN = 80;
const SHAPE = 112;
const SMALL = 40;
/** Of the sentence, the largest first. */
const SIZES = [104, 88, 76, 66, 56, 48, 42, 36, 30];
const LINE_HEIGHT = 1.14;

/** A card as SVG with its letters as outlines: it looks the same wherever it is drawn. */
export function drawCard({ label, sentence, name, state, isAnswer }: CardFacts, letters: Letters): string {
  const colours = cardColours(state, isAnswer);
  const wide = CARD_WIDTH - 2 * MARGIN;
  const top = state === undefined ? MARGIN : MARGIN + SHAPE + SMALL;
  const foot = CARD_HEIGHT - MARGIN;
  const high = foot - SMALL - 24 - top;
  const fits = (size: number) => lines(sentence, size, wide, letters).length * size * LINE_HEIGHT <= high;
  const size = SIZES.find(fits) ?? SIZES.at(-1) ?? SMALL;
  const set = (text: string, at: number, left: number, baseline: number, fill: string) =>
    `<path fill="${fill}" d="${letters.outline(text, at, left, baseline)}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">`,
    `<rect width="100%" height="100%" fill="${colours.ground}"/>`,
    state === undefined ? '' : shape(state, colours.state),
    set(label, SMALL, MARGIN + SHAPE + 32, MARGIN + SHAPE / 2 + SMALL * 0.36, colours.state),
    ...lines(sentence, size, wide, letters).map((line, index) =>
      set(line, size, MARGIN, top + size * (0.9 + index * LINE_HEIGHT), colours.text),
    ),
    set(lines(name, SMALL, wide, letters)[0] ?? '', SMALL, MARGIN, foot, colours.text),
    '</svg>',
  ].join('');
}

function shape(state: keyof typeof SHAPES, colour: string): string {
  const line = `fill="none" stroke="${colour}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"`;
  return (
    `<g transform="translate(${MARGIN} ${MARGIN}) scale(${SHAPE / 24})" fill="${colour}" fill-rule="evenodd">` +
    `${SHAPES[state].replaceAll('class="stroke"', line)}</g>`
  );
}
