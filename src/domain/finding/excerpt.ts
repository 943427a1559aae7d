import { folded } from '../fold.ts';

/** A part of a text, marked where it is what was looked for. */
export interface MarkedText {
  text: string;
  marked: boolean;
}

/** About as many letters as two or three lines have. */
const LENGTH = 180;
/** How many letters stand before the first word that was looked for. */
const LEAD = 40;

/** A text with each word marked that is one of the forms, which are folded. */
export function markForms(text: string, forms: ReadonlySet<string>): MarkedText[] {
  const parts: MarkedText[] = [];
  for (const [part] of text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu)) {
    const marked = forms.has(folded(part));
    const last = parts.at(-1);
    if (last && last.marked === marked) last.text += part;
    else parts.push({ text: part, marked });
  }
  return parts;
}

/** The piece of a text that has the most of the forms, each counted once, with signs where it was cut; else its beginning. */
export function excerptOf(text: string, forms: ReadonlySet<string>): MarkedText[] {
  const places = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    .map((match) => ({ form: folded(match[0]), at: match.index }))
    .filter(({ form }) => forms.has(form));
  let best = { at: 0, count: 0 };
  for (const [first, { at }] of places.entries()) {
    const seen = new Set<string>();
    for (const other of places.slice(first)) {
      if (other.at - at > LENGTH - LEAD) break;
      seen.add(other.form);
    }
    if (seen.size > best.count) best = { at, count: seen.size };
  }
  const start = best.at <= LEAD ? 0 : afterSpace(text, best.at - LEAD);
  const end = text.length - start <= LENGTH * 1.2 ? text.length : beforeSpace(text, start + LENGTH);
  return [
    ...(start > 0 ? [{ text: '…', marked: false }] : []),
    ...markForms(text.slice(start, end), forms),
    ...(end < text.length ? [{ text: '…', marked: false }] : []),
  ];
}

function afterSpace(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 || space > at + LEAD ? at : space + 1;
}

function beforeSpace(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space < at - LEAD ? at : space;
}
