import { csvFiles, emptyCell } from '../csv.ts';
import type { Dice } from '../dice.ts';
import {
  type Format,
  organisationsOf,
  requestersOf,
  rowsOf,
  timesOf,
  withOneLink,
  withoutLinks,
} from '../format.ts';
import type { Fate } from '../truth.ts';

const name = (number: number | undefined, dice: Dice) =>
  number === undefined ? emptyCell(dice) : `Number ${number}`;
const ALL = ['deleted', 'spam', 'merged'] as const;
const DAY_FIRST = 'tally:\n  dateOrder: day-first\n';

const freshdeskFacts = { organisations: true, fates: ALL, carried: withoutLinks };
export const freshdesk: Format = {
  name: 'Freshdesk CSV',
  ...freshdeskFacts,
  write: (tickets, dice) => {
    const status: Record<Fate, string> = {
      open: 'Pending',
      deleted: 'Deleted',
      spam: 'Spam',
      merged: 'Merged',
    };
    const header = [
      'Ticket ID',
      'Subject',
      'Description',
      'Status',
      'Created time',
      'Last update time',
      'Full name',
      'Email',
      'Contact ID',
      'Company Name',
      'Tags',
    ];
    const rows = rowsOf(tickets, freshdeskFacts).map((row) => {
      const { ticket, version, tags } = row;
      const { opened, updated } = timesOf(row);
      const person = `person${ticket.requester}@example.com`;
      return [
        String(ticket.id),
        'A question',
        version.text,
        status[version.fate],
        opened.local,
        updated.local,
        `Number ${ticket.requester}`,
        person,
        person,
        name(ticket.organisation, dice),
        tags.join(', '),
      ];
    });
    return csvFiles('freshdesk', header, rows, dice);
  },
};

const servicenowFacts = { organisations: true, fates: [] as const, carried: withOneLink(() => true) };
export const servicenowList: Format = {
  name: 'ServiceNow list',
  ...servicenowFacts,
  write: (tickets, dice) => {
    const header = [
      'number',
      'opened_at',
      'sys_updated_on',
      'caller_id',
      'company',
      'short_description',
      'description',
      'state',
      'problem_id',
      'sys_tags',
    ];
    const rows = rowsOf(tickets, servicenowFacts).map((row) => {
      const { ticket, version, tags, links } = row;
      const { opened, updated } = timesOf(row);
      return [
        `INC${ticket.id}`,
        opened.local,
        updated.local,
        `Caller ${ticket.requester}`,
        name(ticket.organisation, dice),
        'A question',
        version.text,
        dice.pick(['New', 'Closed']),
        links[0] ?? emptyCell(dice),
        tags.join(','),
      ];
    });
    return csvFiles('incident', header, rows, dice);
  },
};

const auditFacts = {
  organisations: false,
  fates: [] as const,
  carried: (version: Parameters<Format['carried']>[0]) =>
    servicenowFacts.carried(version).filter(({ by }) => by === 'link'),
};
/** A row for each update: two updates may fall into one minute, and their number tells which came last. */
export const servicenowAudit: Format = {
  name: 'ServiceNow audit log',
  ...auditFacts,
  site: DAY_FIRST,
  write: (tickets, dice) => {
    const header = [
      'number',
      'incident_state',
      'sys_mod_count',
      'caller_id',
      'opened_at',
      'sys_updated_at',
      'category',
      'problem_id',
      'closed_code',
    ];
    const rows = rowsOf(tickets, auditFacts).map((row) => {
      const { opened } = timesOf(row);
      const { updated } = timesOf({ ...row, number: row.number >> 1 });
      return [
        `INC${String(row.ticket.id).padStart(7, '0')}`,
        'New',
        String(row.number),
        `Caller ${row.ticket.requester}`,
        opened.dayFirst,
        updated.dayFirst,
        'Category 55',
        row.links[0] ?? '?',
        '?',
      ];
    });
    return csvFiles('incident_event_log', header, rows, dice);
  },
};

const glpiFacts = {
  organisations: true,
  several: ['requester'] as const,
  fates: ['deleted'] as const,
  carried: withOneLink(() => true),
};
/** `;`, an empty last column, ids with a thousands space, dates with dashes and the day first. */
export const glpi: Format = {
  name: 'GLPI CSV',
  ...glpiFacts,
  site: DAY_FIRST,
  write: (tickets, dice) => {
    const header = [
      'ID',
      'Title',
      'Entity',
      'Status',
      'Last update',
      'Opening date',
      'Requester - Requester',
      'Description',
      'Problems',
      'Tags',
      'is_deleted',
    ];
    const rows = rowsOf(tickets, glpiFacts).map((row) => {
      const { ticket, version, tags, links } = row;
      const { opened, updated } = timesOf(row);
      const id = String(ticket.id).replace(/\B(?=(\d{3})+$)/g, dice.pick([' ', '']));
      const [opening, last] = [opened, updated].map(({ dayFirst }) => dayFirst.replaceAll('/', '-'));
      return [
        id,
        'A question',
        name(ticket.organisation, dice),
        'New',
        last ?? '',
        opening ?? '',
        requestersOf(ticket, dice)
          .map((number) => `Number ${number}`)
          .join(dice.pick(['\n', '\n', '<br>', '#LBBR#'])),
        version.text,
        links[0] ?? emptyCell(dice),
        tags.join(','),
        version.fate === 'deleted' ? '1' : '0',
      ];
    });
    return csvFiles('glpi', header, rows, dice, { delimiter: ';', emptyLastColumn: true });
  },
};

const mappedFacts = {
  organisations: true,
  several: ['organisation'] as const,
  fates: ALL,
  carried: withOneLink(() => true),
};
/** A system of its own, described in site.yaml. */
export const mapped: Format = {
  name: 'a mapped CSV',
  ...mappedFacts,
  site: `tally:
  mapping:
    ticket: Vorgang
    opened: Beginn
    updated: Stand
    requester: Kunde
    organisation: Firma
    status: Zustand
    deleted: [weg]
    spam: [Müll]
    merged: [doppelt]
    texts: [Betreff, Inhalt]
    tags: [Stichworte]
    links: [Bezug]
`,
  write: (tickets, dice) => {
    const status: Record<Fate, string> = { open: 'offen', deleted: 'weg', spam: 'Müll', merged: 'doppelt' };
    const header = [
      'Vorgang',
      'Beginn',
      'Stand',
      'Kunde',
      'Firma',
      'Zustand',
      'Betreff',
      'Inhalt',
      'Stichworte',
      'Bezug',
    ];
    const rows = rowsOf(tickets, mappedFacts).map((row) => {
      const { ticket, version, tags, links } = row;
      const { opened, updated } = timesOf(row);
      return [
        String(ticket.id),
        opened.local,
        updated.local,
        `Number ${ticket.requester}`,
        organisationsOf(ticket, dice)
          .map((number) => `Number ${number}`)
          .join(dice.pick([';', '; ', '\n'])),
        status[version.fate],
        'Frage',
        version.text,
        tags.join(';'),
        links[0] ?? '',
      ];
    });
    return csvFiles('export', header, rows, dice, { delimiter: dice.pick([',', ';', '\t']) });
  },
};
