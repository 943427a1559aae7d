import type { Document } from '../../src/domain/document.ts';
import type { Edit } from './edits.ts';
import { lineStarts } from './source-text.ts';

/** An entry to be added to a record. */
export interface NewEntry {
  /** `2026-11-23 14:49 · Identified`. */
  heading: string;
  text: string;
  /** The heading of the section that is made where there is none: `Updates` or `Timeline`. */
  section: string;
}

/** Adds an entry below the last one; without a timeline, one is made above the post-mortem or at the end. */
export function addEntry(source: string, document: Document, { heading, text, section }: NewEntry): Edit {
  const lines = source.split('\n');
  const next = nextSection(document) ?? lines.length + 1;
  const last = lines.findLastIndex((line, index) => index < next - 1 && line.trim() !== '');
  const place = (lineStarts(source)[last] ?? 0) + (lines[last]?.length ?? 0);
  const opening = document.updatesAt ? '' : `\n\n## ${section}`;
  const touchesNext = (lines[last + 1] ?? '').trim() !== '';
  return {
    start: place,
    end: place,
    text: `${opening}\n\n### ${heading}\n\n${text}${touchesNext ? '\n' : ''}`,
  };
}

/** The line of the first section that stands below the timeline, or that a new timeline is to stand above. */
function nextSection({ updates, updatesAt, sections, postMortem }: Document): number | undefined {
  const last = updates.at(-1)?.line ?? updatesAt?.line;
  if (last === undefined) return postMortem?.line;
  const below = [...sections, ...(postMortem ? [postMortem] : [])]
    .map(({ line }) => line)
    .filter((line) => line > last);
  return below.length === 0 ? undefined : Math.min(...below);
}
