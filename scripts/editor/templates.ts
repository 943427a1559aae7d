import type { Words } from '../../src/i18n/words.ts';

/** The headings of sections, in a language. */
type SectionWords = Words['section'];

/** The sections of a known issue that are to be written. */
export const ISSUE_PARTS = ['summary', 'steps', 'workaround'] as const;

interface Entry {
  /** Its time and state: `2026-11-23 04:10 · Investigating`. */
  heading: string;
  text: string;
}

/** A known issue, line by line. Values are as they are to be written: YAML, or places for an editor to fill. */
export function issueTemplate(values: {
  id: string;
  title: string;
  status: string;
  severity: string;
  components: string;
  created: string;
  aliases?: string;
  texts: readonly string[];
  words: SectionWords;
}): string[] {
  return [
    '---',
    `id: ${values.id}`,
    `title: ${values.title}`,
    `status: ${values.status}`,
    `severity: ${values.severity}`,
    `components: [${values.components}]`,
    `created: ${values.created}`,
    `updated: ${values.created}`,
    ...(values.aliases === undefined ? [] : [`aliases: [${values.aliases}]`]),
    '---',
    '',
    ...sections(
      ISSUE_PARTS.map((part) => values.words[part]),
      values.texts,
    ),
  ];
}

/** An incident, line by line; `components` are lines of `checkout: major_outage`. */
export function incidentTemplate(values: {
  id: string;
  title: string;
  impact: string;
  started: string;
  components: readonly string[];
  entry: Entry;
  words: SectionWords;
}): string[] {
  return [
    '---',
    `id: ${values.id}`,
    `title: ${values.title}`,
    'kind: incident',
    `impact: ${values.impact}`,
    `started: ${values.started}`,
    'components:',
    ...values.components.map((line) => `  ${line}`),
    '---',
    '',
    ...timeline(values.entry, values.words),
  ];
}

/** A maintenance, line by line; `repeats` are the lines of that field, `announced` is where the timeline doesn't say so. */
export function maintenanceTemplate(values: {
  id: string;
  title: string;
  start: string;
  end: string;
  repeats?: readonly string[];
  announced?: string;
  components: readonly string[];
  entry: Entry;
  words: SectionWords;
}): string[] {
  return [
    '---',
    `id: ${values.id}`,
    `title: ${values.title}`,
    'kind: maintenance',
    'scheduled:',
    `  start: ${values.start}`,
    `  end: ${values.end}`,
    ...(values.repeats?.length ? ['repeats:', ...values.repeats.map((line) => `  ${line}`)] : []),
    ...(values.announced === undefined ? [] : [`announced: ${values.announced}`]),
    'components:',
    ...values.components.map((line) => `  ${line}`),
    '---',
    '',
    ...timeline(values.entry, values.words),
  ];
}

/** An announcement, line by line. */
export function announcementTemplate(values: {
  title: string;
  kind: string;
  from: string;
  until?: string | undefined;
  announced: string;
  components: string;
  text: string;
}): string[] {
  return [
    '---',
    `title: ${values.title}`,
    `kind: ${values.kind}`,
    `from: ${values.from}`,
    ...(values.until === undefined ? [] : [`until: ${values.until}`]),
    `announced: ${values.announced}`,
    `components: [${values.components}]`,
    '---',
    '',
    values.text,
  ];
}

/** Headings with their texts; an empty text leaves its heading alone. */
export function sections(headings: readonly string[], texts: readonly string[], level = 2): string[] {
  return headings.flatMap((heading, index) => {
    const text = texts[index] ?? '';
    return [`${'#'.repeat(level)} ${heading}`, '', ...(text === '' ? [] : [text, ''])];
  });
}

function timeline({ heading, text }: Entry, words: SectionWords): string[] {
  return [`## ${words.timeline}`, '', `### ${heading}`, '', text];
}
