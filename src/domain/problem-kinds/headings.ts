import type { Correction } from '../corrected-line.ts';
import { kind } from './kind.ts';

/** How a text comes not to be the heading that its author meant. */
export type HeadingSlip = 'misspelt' | 'counted' | 'level' | 'bold' | 'no-blank' | 'beside-text';

/** How a text comes not to be the update that its author meant. */
export type EntrySlip = 'level' | 'bold' | 'no-blank' | 'nested';

interface HeadingParams {
  /** The text as it was written. */
  text: string;
  slip: HeadingSlip;
  /** What the section is called in the file's language. */
  section: string;
  corrected: Correction | undefined;
}

const WHAT: Record<HeadingSlip, (params: HeadingParams) => string> = {
  misspelt: ({ text, section }) =>
    `“${text}” isn’t a heading that Candor knows, but looks like “${section}”.`,
  counted: ({ text, section }) => `“${text}” has more to it than the heading “${section}”.`,
  level: ({ text }) => `“${text}” is a heading of the wrong level for this section.`,
  bold: ({ text }) => `“${text}” is on a line of its own like a heading, but isn’t one.`,
  'no-blank': ({ text }) => `“${text}” isn’t a heading: there must be a space after the #.`,
  'beside-text': ({ text }) => `“${text}” begins a paragraph like a heading, but isn’t one.`,
};

const WHY_NO_ENTRY: Record<EntrySlip, string> = {
  level: 'its heading isn’t of the third level',
  nested: 'its heading is inside a list or a quote',
  bold: 'isn’t a heading',
  'no-blank': 'isn’t a heading: there must be a space after the #',
};

function whatToDo({ slip, section, corrected }: HeadingParams): string {
  if (!corrected) return `Write “${section}” as a heading on a line of its own, and the text below it.`;
  return slip === 'misspelt' || slip === 'counted'
    ? 'If it is a heading of your own, add a name for it after it, such as {#own}.'
    : '';
}

/** Headings that nearly are what they were meant to be. */
export const headingProblems = {
  'lost-heading': kind<HeadingParams>({
    severity: 'error',
    what: (params) => WHAT[params.slip](params),
    why: 'What is below it would be missing where readers and programs look for it, and the page would say that there is none.',
    fix: whatToDo,
  }),
  'unread-heading': kind<HeadingParams>({
    severity: 'warning',
    what: (params) => WHAT[params.slip](params),
    why: 'Candor shows known sections in the reader’s language and in their place; this one stays as it is.',
    fix: whatToDo,
  }),
  'misplaced-entry': kind<{
    text: string;
    slip: EntrySlip;
    corrected: Correction | undefined;
  }>({
    severity: 'error',
    what: ({ text, slip }) => `“${text}” looks like an update, but ${WHY_NO_ENTRY[slip]}.`,
    why: 'It would be read as part of the text above it, and would never reach feeds and subscribers.',
    fix: () => '',
  }),
  'entry-outside-timeline': kind<{ text: string; section: string }>({
    severity: 'error',
    what: ({ text, section }) => `“${text}” looks like an update, but isn’t under “${section}”.`,
    why: 'It would be read as part of the text, and would never reach feeds and subscribers.',
    fix: ({ section }) => `Put the updates below a heading of their own: ## ${section}`,
  }),
  'other-section-name': kind<{ text: string; noun: string; corrected: Correction | undefined }>({
    severity: 'warning',
    what: ({ text, noun }) => `“${text}” isn’t what this section is called in ${noun}.`,
    why: 'A known issue has updates, an incident or a maintenance a timeline; the page shows it under that name.',
    fix: () => '',
  }),
};
