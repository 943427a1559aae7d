import { type CssNode, generate, type List, parse, walk } from 'css-tree';
import { blend, clampRgb, type Color, converter, parse as parseColour } from 'culori';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** A custom property that a stylesheet sets, and where. */
export interface Token {
  name: string;
  value: string;
  /** The colour schemes that it is set for. */
  schemes: readonly Scheme[];
  /** Where its declaration begins; lines and columns are counted from 1. */
  at: { line: number; column: number };
}

const DARK = /prefers-color-scheme\s*:\s*dark/i;
const LIGHT = /prefers-color-scheme\s*:\s*light/i;

/** The custom properties that a stylesheet sets for all readers of a scheme: not for paper, nor for other contrast or widths. */
export function tokensIn(css: string): Token[] {
  const tokens: Token[] = [];
  walk(parse(css, { positions: true }), {
    visit: 'Declaration',
    enter({ property, value, loc }) {
      if (!property.startsWith('--') || !loc) return;
      const media = this.atrule?.name === 'media' ? (generate(this.atrule).split('{', 1)[0] ?? '') : '';
      const schemes = DARK.test(media) ? SCHEMES.slice(1) : LIGHT.test(media) || media === '' ? SCHEMES : [];
      const { line, column } = loc.start;
      tokens.push({ name: property, value: generate(value), schemes, at: { line, column } });
    },
  });
  return tokens;
}

/** The value of each token in a scheme: of several, the last one. */
export type Values = ReadonlyMap<string, string>;

const oklch = converter('oklch');

/** The colour of a value in a scheme; undefined for one that isn't a colour, or is made in a way that isn't known here. */
export function colourOf(value: string, values: Values, scheme: Scheme, depth = 0): Color | undefined {
  // Properties may be defined by one another in a circle.
  if (depth > 20) return undefined;
  const node = parse(value, { context: 'value' });
  if (node.type !== 'Value') return undefined;
  const [only, ...others] = meaningful(node.children);
  if (!only || others.length > 0) return undefined;
  if (only.type !== 'Function') return parseColour(generate(only));
  const parts = meaningful(only.children);
  const colour = (text: string | undefined) =>
    text === undefined ? undefined : colourOf(text, values, scheme, depth + 1);
  switch (only.name) {
    case 'var': {
      const [name, fallback] = atCommas(parts);
      return colour(values.get(name ?? '') ?? fallback);
    }
    case 'light-dark':
      return colour(atCommas(parts)[SCHEMES.indexOf(scheme)]);
    case 'oklch':
      return isFrom(parts[0]) ? relative(parts, colour) : parseColour(generate(only));
    default:
      return parseColour(generate(only));
  }
}

function isFrom(node: CssNode | undefined): boolean {
  return node?.type === 'Identifier' && node.name === 'from';
}

/** `oklch(from <colour> <lightness> <chroma> <hue>)`, each a number or what the colour has, or the less of such two. */
function relative(
  [, of, ...channels]: CssNode[],
  colour: (text: string) => Color | undefined,
): Color | undefined {
  const origin = oklch(of && colour(generate(of)));
  if (!origin || channels.length !== 3) return undefined;
  const known = { l: origin.l, c: origin.c, h: origin.h ?? 0 };
  const [l, c, h] = channels.map((node) => numberOf(node, known));
  return l === undefined || c === undefined || h === undefined ? undefined : { mode: 'oklch', l, c, h };
}

function numberOf(node: CssNode, known: Record<string, number>): number | undefined {
  if (node.type === 'Number') return Number(node.value);
  if (node.type === 'Identifier') return known[node.name];
  if (node.type !== 'Function' || node.name !== 'min') return undefined;
  const numbers = meaningful(node.children)
    .filter(({ type }) => type !== 'Operator')
    .map((part) => numberOf(part, known));
  return numbers.includes(undefined) ? undefined : Math.min(...(numbers as number[]));
}

function meaningful(nodes: List<CssNode>): CssNode[] {
  return nodes.toArray().filter(({ type }) => type !== 'WhiteSpace' && type !== 'Comment');
}

function atCommas(nodes: CssNode[]): string[] {
  const parts: CssNode[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'Operator' && node.value === ',') parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts.map((part) => part.map((node) => generate(node)).join(' '));
}

/** A colour as a screen shows it over another: what it lets through, and what no screen can show, included. */
export function shownOver(colour: Color, ground: Color): Color {
  const over = (colour.alpha ?? 1) < 1 ? blend([ground, colour], 'normal', 'rgb') : colour;
  return clampRgb(converter('rgb')(over));
}
