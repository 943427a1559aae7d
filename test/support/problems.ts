import { contentOf } from './content.ts';

/** What is said of records that are facts alone, as most of these tests’ are. */
export const OF_FEW_WORDS = new Set(['record-without-words', 'incident-without-update']);

/**
 * The problems of some files beside `SITE`, as of 2026-11-23: `code path:line`, in the order of a report. That a record
 * has no text isn’t among them.
 */
export async function problemsIn(files: Record<string, string>): Promise<string[]> {
  const { problems } = await contentOf(files);
  return problems
    .filter(({ code }) => !OF_FEW_WORDS.has(code))
    .map(({ code, file, line }) => `${code} ${file}:${line}`);
}

/** An incident of 7 May 2026, 10:15 to 12:30 in São Paulo, whose facts and body are given as they stand in the file. */
export function incidentFile(
  fields: Record<string, string | undefined> = {},
  body = '',
  components = 'checkout: partial_outage',
): string {
  const facts = {
    id: 'INC-1',
    title: 'Slow checkout',
    kind: 'incident',
    impact: 'minor',
    started: '2026-05-07T10:15-03:00',
    resolved: '2026-05-07T12:30-03:00',
    ...fields,
  };
  const lines = Object.entries(facts).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}: ${value}`,
  );
  return `---\n${lines.join('\n')}\ncomponents:\n${components.replace(/^/gm, '  ')}\n---\n${body}`;
}

/** A timeline of entries, each given by what stands after the `###`. */
export function timelineOf(...headings: string[]): string {
  return `## Timeline\n\n${headings.map((heading) => `### ${heading}\n\nWe look.\n\n`).join('')}`;
}
