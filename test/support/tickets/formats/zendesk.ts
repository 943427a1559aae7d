import { csvFiles, emptyCell } from '../csv.ts';
import type { Dice } from '../dice.ts';
import {
  type ExportFile,
  type Format,
  type Row,
  rowsOf,
  timesOf,
  withOneLink,
  withoutLinks,
} from '../format.ts';
import type { TrueTicket } from '../truth.ts';

const FATES = ['deleted', 'spam', 'merged'] as const;
/** Ids as Zendesk has them, far above 2^32; people and organisations have the same ones here, on purpose. */
const PEOPLE = 6_130_907_993_000;

const json = {
  organisations: true,
  fates: FATES,
  carried: withOneLink((written) => /^\d+$/.test(written)),
};

function tagsOf({ tags, version: { fate } }: Row): string[] {
  return fate === 'merged' ? [...tags, 'closed_by_merge'] : tags;
}

const STATUSES = {
  open: ['new', 'open', 'solved', 'closed'],
  deleted: ['deleted'],
  spam: ['spam'],
  merged: ['closed'],
};

function record(row: Row, dice: Dice): Record<string, unknown> {
  const { ticket, version, links } = row;
  const { opened, updated } = timesOf(row);
  return {
    url: `https://desk.example.com/api/v2/tickets/${ticket.id}.json`,
    id: ticket.id,
    via: { channel: 'web', source: { from: {}, to: {}, rel: null } },
    created_at: opened.utc,
    updated_at: updated.utc,
    subject: 'A question',
    ...(dice.chance(0.5) ? { raw_subject: 'A question' } : {}),
    description: version.text,
    status: dice.pick(STATUSES[version.fate]),
    requester_id: PEOPLE + ticket.requester,
    submitter_id: PEOPLE,
    organization_id: ticket.organisation === undefined ? null : PEOPLE + ticket.organisation,
    problem_id: links[0] === undefined ? null : Number(links[0]),
    tags: tagsOf(row),
    custom_fields: [],
  };
}

function jsonFile(name: string, value: unknown, dice: Dice): ExportFile {
  const text = JSON.stringify(value, null, dice.pick([0, 0, 2]));
  return { name, bytes: Buffer.from(dice.chance(0.2) ? `\uFEFF${text}` : text) };
}

/** Pages in the three envelopes of its API, tickets repeated over them, and single tickets. */
export const zendeskJson: Format = {
  name: 'Zendesk JSON',
  ...json,
  write: (tickets, dice) => {
    const rows = rowsOf(tickets, json);
    const records = dice
      .shuffled([...rows, ...rows.filter(() => dice.chance(0.2))])
      .map((row) => record(row, dice));
    const files: ExportFile[] = [];
    for (let begin = 0; begin < records.length; begin += 9) {
      const page = records.slice(begin, begin + 9);
      const next = 'https://desk.example.com/api/v2/next';
      const envelope = dice.pick([
        { tickets: page, count: page.length, end_of_stream: false, next_page: next, end_time: 1_695_062_724 },
        { tickets: page, after_cursor: 'abc', after_url: next, end_of_stream: true },
        { tickets: page, meta: { has_more: true, after_cursor: 'abc' }, links: { prev: null, next } },
      ]);
      files.push(jsonFile(`page-${begin}.json`, envelope, dice));
    }
    return files;
  },
};

export const zendeskLines: Format = {
  name: 'Zendesk NDJSON',
  ...json,
  write: (tickets, dice) => {
    const lines = dice.shuffled(rowsOf(tickets, json)).map((row) => JSON.stringify(record(row, dice)));
    return [{ name: 'tickets.ndjson', bytes: Buffer.from(lines.join('\n') + dice.pick(['', '\n'])) }];
  },
};

const view = { organisations: true, fates: FATES, carried: withoutLinks };

/** The CSV of a view: names instead of ids, tags with blanks between. */
export const zendeskView: Format = {
  name: 'Zendesk CSV of a view',
  ...view,
  write: (tickets, dice) => {
    const header = [
      'ID',
      'Subject',
      'Description',
      'Requester',
      'Organization',
      'Requested',
      'Updated',
      'Status',
      'Tags',
      'Assignee',
    ];
    const rows = rowsOf(tickets, view).map((row) => {
      const { ticket, version } = row;
      const { opened, updated } = timesOf(row);
      const organisation =
        ticket.organisation === undefined ? emptyCell(dice) : `Number ${ticket.organisation}`;
      const status = dice.pick(STATUSES[version.fate]);
      return [
        String(ticket.id),
        'A question',
        version.text,
        `Number ${ticket.requester}`,
        organisation,
        opened.local,
        updated.local,
        status[0]?.toUpperCase() + status.slice(1),
        tagsOf(row).join(' '),
        '',
      ];
    });
    return csvFiles('view', header, rows, dice);
  },
};

const warehouse = { organisations: true, fates: ['deleted'] as const, carried: json.carried };

/** Tables of a warehouse connector: a row a ticket, tags and comments in tables of their own, with repeated rows. */
export const zendeskWarehouse: Format = {
  name: 'Zendesk tables of a warehouse',
  ...warehouse,
  write: (tickets: readonly TrueTicket[], dice) => {
    const rows = rowsOf(tickets, warehouse).filter(({ last }) => last);
    const main = rows.map((row) => {
      const { ticket, version, links } = row;
      const { opened, updated } = timesOf(row);
      const plain = (utc: string) => utc.replace('T', ' ').replace('Z', '');
      const organisation = ticket.organisation === undefined ? '' : String(PEOPLE + ticket.organisation);
      return [
        String(ticket.id),
        '2026-03-20 02:32:49.426',
        plain(opened.utc),
        'A question',
        organisation,
        links[0] ?? '',
        String(PEOPLE + ticket.requester),
        version.fate === 'deleted' ? 'deleted' : 'solved',
        'A subject',
        plain(updated.utc),
        'web',
      ];
    });
    const header = [
      'id',
      '_fivetran_synced',
      'created_at',
      'description',
      'organization_id',
      'problem_id',
      'requester_id',
      'status',
      'subject',
      'updated_at',
      'via_channel',
    ];
    const tags = rows.flatMap(({ ticket, tags: its }) =>
      its.map((tag) => [tag, String(ticket.id), '2026-03-05 04:50:07.657']),
    );
    const comments = rows.map(({ ticket, version }, index) => [
      String(index),
      '2026-03-05 04:50:07.657',
      version.text,
      'TRUE',
      String(ticket.id),
      '7',
    ]);
    return [
      ...csvFiles('ticket_data', header, main, dice),
      ...csvFiles('ticket_tag_data', ['tag', 'ticket_id', '_fivetran_synced'], tags, dice),
      ...csvFiles(
        'ticket_comment_data',
        ['id', '_fivetran_synced', 'body', 'public', 'ticket_id', 'user_id'],
        comments,
        dice,
      ),
    ];
  },
};
