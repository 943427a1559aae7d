import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MadeTicket } from './made-tickets.ts';

/** The bytes of a row of made tickets; a little more than most take. */
export const BYTES_PER_TICKET = 500;

const CHUNK = 1 << 20;
const HEADER =
  'id,created_at,updated_at,requester_id,organization_id,status,problem_id,tags,subject,description\n';

/** Writes tickets as Zendesk's CSV, one after the other, so that their number needs no memory. */
export async function makeExport(path: string, tickets: Iterable<MadeTicket>): Promise<void> {
  await pipeline(Readable.from(chunks(tickets)), createWriteStream(path));
}

function* chunks(tickets: Iterable<MadeTicket>): Generator<string> {
  let text = HEADER;
  for (const ticket of tickets) {
    text += row(ticket);
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  yield text;
}

function row(ticket: MadeTicket): string {
  const { id, created, updated, requester, organisation = '', problem, tags, subject, description } = ticket;
  const cells = [id, created, updated, requester, organisation, 'solved', problem];
  return `${[...cells, ...[tags, subject, description].map(inQuotes)].join(',')}\n`;
}

function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
