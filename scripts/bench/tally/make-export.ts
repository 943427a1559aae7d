import { quoted, writeTable } from './made-table.ts';
import type { MadeTicket } from './made-tickets.ts';

/** The bytes of a row of made tickets; a little more than most take. */
export const BYTES_PER_TICKET = 500;

const HEADER =
  'id,created_at,updated_at,requester_id,organization_id,status,problem_id,tags,subject,description';

/** Writes tickets as Zendesk's CSV, one after the other, so that their number needs no memory. */
export async function makeExport(path: string, tickets: Iterable<MadeTicket>): Promise<void> {
  await writeTable(path, HEADER, Iterator.from(tickets).map(row));
}

function row(ticket: MadeTicket) {
  const { id, created, updated, requester, organisation = '', problem, tags, subject, description } = ticket;
  const cells = [id, created, updated, requester, organisation, 'solved', problem];
  return [...cells, ...[tags, subject, description].map(quoted)];
}
