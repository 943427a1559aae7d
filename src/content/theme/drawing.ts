import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';
import type { Position } from '../../domain/document.ts';
import type { ThemeImage } from '../../domain/theme.ts';
import { fetchesIn } from './fetches.ts';

/** What of a drawing isn't plain, and where. */
export interface DrawingFault {
  fault: string;
  at: Position;
}

/** Elements that draw, or say how. None of them runs anything, holds another document or loads one. */
const PLAIN = new Set(
  (
    'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath style image ' +
    'linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer ' +
    'feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB ' +
    'feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight ' +
    'feTile feTurbulence'
  ).split(' '),
);

const SVG = 'http://www.w3.org/2000/svg';
/** A place in the drawing itself, or a picture that is a part of it. */
const OWN = /^(?:#|data:image\/(?:png|jpeg|webp|gif)[;,])/i;

/** A drawing, with its size where it says one, and what isn't plain in it. */
export interface Drawing {
  size?: { width: number; height: number };
  inline?: NonNullable<ThemeImage['inline']>;
  faults: DrawingFault[];
}

/** Reads a drawing (SVG). Whatever could run, or be loaded from elsewhere, is named with its place. */
export function readDrawing(text: string): Drawing {
  const placeAt = (offset: number) => positionAt(text, offset);
  try {
    const { children, root } = parseXml(text, { includeOffsets: true, preserveDocumentType: true });
    const faults: DrawingFault[] = [];
    const tell = (fault: string, offset: number) => faults.push({ fault, at: placeAt(offset) });
    for (const node of children) {
      if (node.type === 'pi') tell('has a processing instruction', node.start);
      if (node.type === 'doctype' && text.slice(node.start, node.end).includes('['))
        tell('defines entities of its own', node.start);
    }
    if (!root || root.name !== 'svg' || root.attributes['xmlns'] !== SVG)
      return {
        faults: [{ fault: `doesn’t begin with <svg xmlns="${SVG}">`, at: placeAt(root?.start ?? 0) }],
      };
    for (const element of elementsIn(root)) {
      for (const fault of faultsOf(element)) tell(fault, element.start);
    }
    const size = sizeOf(root.attributes);
    const inline = faults.length === 0 ? inlined(root, text) : undefined;
    return { faults, ...(size ? { size } : {}), ...(inline ? { inline } : {}) };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const { line, column, message } = error;
    const [reason = ''] = message.split(' (line', 1);
    return { faults: [{ fault: `isn’t well-formed XML: ${reason}`, at: { line, column } }] };
  }
}

function* elementsIn(element: XmlElement): Iterable<XmlElement> {
  yield element;
  for (const child of element.children) if (child instanceof XmlElement) yield* elementsIn(child);
}

function* faultsOf(element: XmlElement): Iterable<string> {
  const { name, attributes } = element;
  if (!PLAIN.has(name)) yield `has an element that is more than a drawing: <${name}>`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (/^on/i.test(attribute)) yield `has a script in ${attribute}`;
    else if (/(?:^|:)href$/i.test(attribute) && !OWN.test(value.trim()))
      yield `refers to something outside it: ${value}`;
    else if (attribute === 'xmlns' && value !== SVG) yield `has elements of another kind: ${value}`;
    else yield* outside(value);
  }
  if (name === 'style') yield* outside(element.text);
}

function* outside(css: string): Iterable<string> {
  // Most attributes are numbers.
  if (!/[(@\\]/.test(css)) return;
  for (const { isImport, address } of fetchesIn(css))
    if (isImport || !OWN.test(address)) yield `refers to something outside it: ${address}`;
}

/** More than this is better loaded once than with every page. */
const MOST_INLINE = 1000;
const SHAPES = new Set(['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);
/** What a page would take for a matter of its own: names, styles, which its policy refuses, languages. */
const OF_THE_PAGE = /^(?:id|class|style|role|tabindex|aria-.*|.*:.*)$/;
/** What pages, which aren't XML, read in another way. */
const OF_XML = /[&\[]|<!|<\?/;

/** A small drawing of shapes, as a page may have it in itself. */
function inlined(root: XmlElement, text: string): Drawing['inline'] {
  const elements = [...elementsIn(root)];
  const isPlain = elements.every(
    (element) =>
      SHAPES.has(element.name) &&
      (element === root || !Object.keys(element.attributes).some((name) => OF_THE_PAGE.test(name))),
  );
  const [first, last] = [root.children.at(0), root.children.at(-1)];
  const content = first && last ? text.slice(first.start, last.end).trim() : '';
  if (!isPlain || content === '' || content.length > MOST_INLINE || OF_XML.test(content)) return undefined;
  const { viewBox, width, height } = root.attributes;
  const others = Object.entries(root.attributes).filter(
    ([name]) => !OF_THE_PAGE.test(name) && !['xmlns', 'width', 'height', 'viewBox'].includes(name),
  );
  const box = viewBox ?? `0 0 ${parseFloat(width ?? '')} ${parseFloat(height ?? '')}`;
  return { attributes: { viewBox: box, ...Object.fromEntries(others) }, content };
}

const LENGTH = /^\s*\+?(\d*\.?\d+)(?:px)?\s*$/;

/** Its width and height in pixels, else those of its `viewBox`; a percentage says nothing by itself. */
function sizeOf({ width = '', height = '', viewBox = '' }: Record<string, string>) {
  const [, , wide = 0, high = 0] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const size = (written: string, otherwise: number) => Number(LENGTH.exec(written)?.[1] ?? otherwise);
  const both = LENGTH.test(width) && LENGTH.test(height);
  const result = both ? { width: size(width, 0), height: size(height, 0) } : { width: wide, height: high };
  return result.width > 0 && result.height > 0 ? result : undefined;
}

/** The place of an offset in a text; both are counted from 1. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
