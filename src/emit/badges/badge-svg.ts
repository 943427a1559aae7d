import measure from 'anafanafo';
import type { Element } from 'xast';
import { type Raw, toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { SHAPES } from '../../view/parts/shapes.ts';
import { XML_OPTIONS } from '../feeds/atom-entry.ts';
import type { Badge } from './badge.ts';
import { BADGE_COLOURS, NAME_COLOURS } from './colours.ts';

const HEIGHT = 24;
const PAD = 8;
const SHAPE = 12;
const GAP = 5;
const ROUND = 4;
const FONT_SIZE = 12;
/** The size that the tables of widths are for. */
const MEASURED = 11;
const FONTS = 'Verdana, Geneva, DejaVu Sans, sans-serif';

/**
 * A badge as SVG: the name, then shape and word on the tint of the state. It has presentation attributes alone, no
 * style, script or font, so that no page's policy takes any of it away; `textLength` keeps each text in its box
 * in whatever font stands in for Verdana.
 */
export function badgeSvg({ name, state, word, title, language }: Badge): string {
  const colours = BADGE_COLOURS[state];
  const [nameWidth, wordWidth] = [widthOf(name), widthOf(word)];
  const middle = PAD + nameWidth + PAD;
  const wordStart = middle + PAD + SHAPE + GAP;
  const width = Math.ceil(wordStart + wordWidth + PAD);
  return toXml(
    x(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height: HEIGHT,
        viewBox: `0 0 ${width} ${HEIGHT}`,
        role: 'img',
        'aria-label': `${name}: ${word}`,
        'xml:lang': language,
      },
      [
        x('title', title),
        x('rect', { ...box(width), fill: NAME_COLOURS.ground }),
        x('path', { d: rightBox(middle, width), fill: colours.ground }),
        x('rect', { ...box(width), fill: 'none', stroke: colours.edge }),
        shape(state, middle + PAD, colours.text),
        x('g', { 'font-family': FONTS, 'font-size': FONT_SIZE }, [
          text(name, PAD, nameWidth, NAME_COLOURS.text),
          text(word, wordStart, wordWidth, colours.text),
        ]),
      ],
    ),
    XML_OPTIONS,
  );
}

/** The whole of the badge, half a pixel in, so that the line around it is one pixel. */
function box(width: number) {
  return { x: 0.5, y: 0.5, width: width - 1, height: HEIGHT - 1, rx: ROUND };
}

/** From the middle to the right end, round at the right. */
function rightBox(middle: number, width: number): string {
  const inner = width - 0.5 - ROUND - middle;
  const side = HEIGHT - 1 - 2 * ROUND;
  const corner = `${ROUND} ${ROUND} 0 0 1`;
  return `M${middle} .5h${round(inner)}a${corner} ${ROUND} ${ROUND}v${side}a${corner} -${ROUND} ${ROUND}H${middle}z`;
}

function shape(state: Badge['state'], left: number, fill: string): Element {
  const inside: Raw = { type: 'raw', value: SHAPES[state] };
  const place = `translate(${left} ${(HEIGHT - SHAPE) / 2}) scale(${SHAPE / 24})`;
  return x('g', { fill, 'fill-rule': 'evenodd', transform: place }, inside);
}

function text(value: string, left: number, width: number, fill: string): Element {
  return x('text', { x: left, y: 16, fill, textLength: width, lengthAdjust: 'spacingAndGlyphs' }, value);
}

function widthOf(value: string): number {
  return round((measure(value, { font: `${MEASURED}px Verdana` }) * FONT_SIZE) / MEASURED);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
