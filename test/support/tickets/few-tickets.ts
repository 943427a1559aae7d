import { expect } from 'vitest';
import { ExportError } from '../../../scripts/tally/read/export-error.ts';
import { countsOf, portalOf } from './read-exports.ts';

export const portal = await portalOf();

export const HEAD = 'Ticket ID,Requested,Status,Requester,Organization,Subject,Tags,Problem ID,Via';
/** Texts of tickets: none of it may be in a sentence. */
export const [PERSON, COMPANY, WORDS] = ['ana.lima', 'Acorn', 'never printed'];
export const row = (id: number | string, opened = '2026-11-01', text = WORDS) =>
  `${String(id)},${opened},Open,${PERSON},${COMPANY},"KI-1042 ${text}",,,Email`;
export const lines = (...rows: string[]) => [HEAD, ...rows, ''].join('\n');
/** Three tickets of one issue. */
export const GOOD = lines(row(1), row(2), row(3));

/** The same, as many as asked for, as an API answers them. */
export const records = (number: number) =>
  Array.from({ length: number }, (_, index) => ({
    ...{ id: index + 1, created_at: '2026-11-01T10:00:00Z', subject: `KI-1042 ${WORDS}`, status: 'open' },
    ...{ requester_id: PERSON, submitter_id: 7, tags: [COMPANY] },
  }));
export const PAGE = JSON.stringify({ tickets: records(3) });
export const linesOf = (number: number) =>
  records(number)
    .map((record) => JSON.stringify(record))
    .join('\n');

export const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

/** Tickets beyond what the first look at a file takes in. */
export const MANY = lines(
  ...Array.from({ length: 9000 }, (_, index) => row(index + 1, '2026-11-01', String((index * 7919) % 9973))),
);

/** Expects an export to be refused in this very sentence, after its name, which tells nothing of a ticket. */
export async function expectRefusal(content: Uint8Array, sentence: string): Promise<void> {
  const refusal = countsOf([{ name: 'export', bytes: content }], portal);
  await expect(refusal).rejects.toThrow(ExportError);
  const { message } = (await refusal.catch((error: unknown) => error)) as Error;
  expect(message).toBe(`export${sentence}`);
  for (const private_ of [PERSON, COMPANY, WORDS]) expect(message).not.toContain(private_);
}
