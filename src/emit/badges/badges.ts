import measure from 'anafanafo';
import type { OutputFile, Publication } from '../../domain/publication.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { componentStates, isWatched, portalState } from '../../domain/status.ts';
import type { ComponentState } from '../../domain/vocabulary.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';
import { openIssuesText, openText } from '../../view/now/open-issues.ts';
import { SHAPES } from '../../view/parts/shapes.ts';
import { escapeHtml, xmlElement, xmlText } from '../markup.ts';

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
function badgeSvg({ name, state, word, language }: Badge): string {
  const colours = coloursOf(state);
  const said = `${name}: ${word}`;
  const [nameWidth, wordWidth] = [widthOf(name), widthOf(word)];
  const middle = PAD + nameWidth + PAD;
  const wordStart = middle + PAD + SHAPE + GAP;
  const width = Math.ceil(wordStart + wordWidth + PAD);
  return xmlElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: HEIGHT,
      viewBox: `0 0 ${width} ${HEIGHT}`,
      role: 'img',
      'aria-label': said,
      'xml:lang': language,
    },
    xmlElement('title', {}, escapeHtml(said)),
    xmlElement('rect', { ...box(width), fill: NAME_COLOURS.ground }),
    xmlElement('path', { d: rightBox(middle, width), fill: colours.ground }),
    xmlElement('rect', { ...box(width), fill: 'none', stroke: colours.edge }),
    shape(state, middle + PAD, colours.text),
    xmlElement(
      'g',
      { 'font-family': FONTS, 'font-size': FONT_SIZE },
      text(name, PAD, nameWidth, NAME_COLOURS.text),
      text(word, wordStart, wordWidth, colours.text),
    ),
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

function shape(state: Badge['state'], left: number, fill: string): string {
  const place = `translate(${left} ${(HEIGHT - SHAPE) / 2}) scale(${SHAPE / 24})`;
  return xmlElement('g', { fill, 'fill-rule': 'evenodd', transform: place }, SHAPES[state ?? 'dot']);
}

function text(value: string, left: number, width: number, fill: string): string {
  const place = { x: left, y: 16, fill, textLength: width, lengthAdjust: 'spacingAndGlyphs' };
  return xmlElement('text', place, escapeHtml(value));
}

function widthOf(value: string): number {
  return round((measure(value, { font: `${MEASURED}px Verdana` }) * FONT_SIZE) / MEASURED);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** What a badge says. Its texts are one line each, without characters that XML forbids. */
interface Badge {
  /** The portal, or a component. */
  name: string;
  /** Absent where the portal can’t know how things are. */
  state: ComponentState | undefined;
  /** The state as a word of the language, or else how many known issues are open. */
  word: string;
  language: Language;
}

/** What a badge is drawn with. Text on ground, and black on white, keep a contrast of 4.5 whatever page is around. */
interface BadgeColours {
  /** The tint behind the word. */
  ground: string;
  /** The word, and its shape. */
  text: string;
  /** The line around it all. */
  edge: string;
  /** The one colour of a badge by shields.io, which writes white on it, or grey where it is bright. */
  solid: string;
}

/** The light tints of styles/states.css in hexadecimal: a picture on somebody else's page can't read tokens. */
export const BADGE_COLOURS: Record<ComponentState, BadgeColours> = {
  operational: { ground: '#e8f8ed', text: '#08663d', edge: '#259760', solid: '#08663d' },
  under_maintenance: { ground: '#f5f0ff', text: '#60438d', edge: '#8f68cb', solid: '#60438d' },
  degraded_performance: { ground: '#fbf2df', text: '#754d00', edge: '#ab7500', solid: '#f7c23a' },
  partial_outage: { ground: '#ffeee3', text: '#8d3700', edge: '#cc5900', solid: '#8d3700' },
  major_outage: { ground: '#ffebe8', text: '#9b1e20', edge: '#de3c3a', solid: '#b71920' },
};

/** Of a badge that has no state to tell. */
const STATELESS: BadgeColours = { ground: '#f3f4f6', text: '#3a4150', edge: '#7d838d', solid: '#565d69' };

function coloursOf(state: Badge['state']): BadgeColours {
  return state === undefined ? STATELESS : BADGE_COLOURS[state];
}

/** The name, and the background behind it. */
export const NAME_COLOURS = { ground: '#ffffff', text: '#12161b' };

/**
 * The state of the portal and of each component, in each language: as SVG, and as the JSON from which shields.io draws
 * a badge. A badge says no time: it is another file when the state is another, and only then.
 */
export function* emitBadges(publication: Publication): Iterable<OutputFile> {
  const { portal, now } = publication;
  const whole = portalState(portal, now);
  const states = componentStates(portal, now);
  for (const edition of editionsOf(publication)) {
    const { site, addresses, componentName } = edition;
    const files = (badge: Badge, component?: string): OutputFile[] => [
      { path: addresses.badge('svg', component), content: badgeSvg(badge) },
      { path: addresses.badge('json', component), content: shieldJson(badge) },
    ];
    const isStated = isWatched(portal);
    yield* files(
      isStated ? badgeOf(site.name, whole, edition) : stateless(site.name, openText(edition), edition),
    );
    for (const [component, state] of states) {
      const name = componentName(component);
      const badge = isStated
        ? badgeOf(name, state, edition)
        : stateless(
            name,
            openIssuesText(edition, [component]) ?? edition.words.now.unwatched.noneOpen,
            edition,
          );
      yield* files(badge, component);
    }
  }
}

function badgeOf(name: string, state: ComponentState, { language, words }: Edition): Badge {
  return { name: inOneLine(name), state, word: words.componentState[state], language };
}

function stateless(name: string, word: string, { language }: Edition): Badge {
  return { name: inOneLine(name), state: undefined, word, language };
}

function inOneLine(name: string): string {
  return xmlText(name).replace(/\s+/g, ' ').trim();
}

/** What an endpoint badge reads: https://shields.io/badges/endpoint-badge. Its cache stays at what shields.io has for all. */
function shieldJson({ name, state, word }: Badge): string {
  return JSON.stringify({ schemaVersion: 1, label: name, message: word, color: coloursOf(state).solid });
}
