import { describe, expect, test } from 'vitest';
import type { MeasuredCounts } from '../../../../scripts/tally/measured-tickets.ts';
import { measured, tickets } from '../../../support/metrics/measure.ts';
import { portalOf } from '../../../support/tickets/read-exports.ts';

const portal = await portalOf();
const MAPPING = `tally:
  mapping:
    ticket: Vorgang
    opened: Beginn
    requester: Kunde
    firstReply: Antwort
    solved: Ende
    reopened: Wieder
    escalated: Stufe
    channel: Weg
    kind: Art
    handled: Arbeit
`;
const mapped = await portalOf(MAPPING);

/** One ticket: opened on 5 October 2026 at 09:00 in São Paulo, answered after an hour, solved after five. */
const SYSTEMS: [string, string, string, Partial<Record<keyof typeof ALL, false>>?][] = [
  [
    'Zendesk with metric sets',
    'page.json',
    JSON.stringify({
      tickets: [
        {
          ...{
            id: 1,
            requester_id: 5,
            submitter_id: 5,
            subject: 'KI-3',
            type: 'question',
            via: { channel: 'email' },
          },
          ...{ created_at: '2026-10-05T12:00:00Z', updated_at: '2026-10-06T12:00:00Z', tags: [] },
          metric_set: {
            reopens: 1,
            solved_at: '2026-10-05T17:00:00Z',
            reply_time_in_minutes: { calendar: 60 },
          },
        },
      ],
    }),
    { escalated: false, handled: false },
  ],
  [
    'Jira',
    'jira.csv',
    'Summary,Issue key,Issue Type,Project key,Reporter,Created,Resolved,Time Spent,Custom field (Request Channel Type),Custom field ([CHART] Date of First Response),Custom field (Escalated)\n' +
      'KI-3,SUP-1,Question,SUP,Ana,05/Oct/26 9:00 AM,05/Oct/26 2:00 PM,1800,email,05/Oct/26 10:00 AM,Yes\n',
    { reopened: false },
  ],
  [
    'Freshdesk',
    'freshdesk.csv',
    'Ticket ID,Subject,Status,Source,Type,Created time,Resolved time,Initial response time,Contact ID,Time tracked\n' +
      '1,KI-3,Closed,Email,Question,2026-10-05 09:00:00,2026-10-05 14:00:00,2026-10-05 10:00:00,ana,00:30\n',
    { escalated: false, reopened: false },
  ],
  [
    'Intercom',
    'conversations.json',
    JSON.stringify({
      conversations: [
        {
          ...{
            id: '1',
            created_at: 1_791_201_600,
            updated_at: 1_791_288_000,
            state: 'closed',
            title: 'KI-3',
          },
          source: { type: 'email', author: { id: 'a' }, body: 'x' },
          ticket_type: { name: 'Question' },
          statistics: {
            ...{ first_admin_reply_at: 1_791_205_200, last_close_at: 1_791_219_600 },
            ...{ count_reopens: 2, handling_time: 1800 },
          },
        },
      ],
    }),
    { escalated: false },
  ],
  [
    'HubSpot',
    'hubspot.csv',
    'Ticket ID,Ticket name,Create date,Close date,First agent email response date,Source,Category,Associated Contact IDs\n' +
      '1,KI-3,2026-10-05 09:00,2026-10-05 14:00,2026-10-05 10:00,Email,Question,7\n',
    { escalated: false, reopened: false, handled: false },
  ],
  [
    'ServiceNow',
    'incident.csv',
    'number,caller_id,opened_at,short_description,resolved_at,reopen_count,escalation,contact_type,u_type,time_worked,first_response_time\n' +
      'INC1,Ana,2026-10-05 09:00:00,KI-3,2026-10-05 14:00:00,1,2,Email,Question,00:30:00,2026-10-05 10:00:00\n',
  ],
  [
    'GLPI',
    'glpi.csv',
    'ID;Title;Entity;Opening date;Resolution date;Request source;Type;actiontime;Requester - Requester;\n' +
      '1;KI-3;Shop;2026-10-05 09:00;2026-10-05 14:00;E-mail;Question;1800;Ana;\n',
    { escalated: false, reopened: false, firstReply: false },
  ],
  [
    'GitHub',
    'issues.json',
    JSON.stringify([
      {
        ...{
          number: 1,
          title: 'KI-3',
          user: { id: 5 },
          html_url: 'https://github.example/1',
          type: { name: 'Question' },
        },
        ...{ created_at: '2026-10-05T12:00:00Z', closed_at: '2026-10-05T17:00:00Z', labels: [] },
      },
    ]),
    { escalated: false, reopened: false, firstReply: false, handled: false, channel: false },
  ],
  [
    'a mapping',
    'own.csv',
    'Vorgang,Beginn,Kunde,Antwort,Ende,Wieder,Stufe,Weg,Art,Arbeit\n' +
      '1,2026-10-05 09:00,Ana,2026-10-05 10:00,2026-10-05 14:00,ja,2,E-Mail,Question,30\n',
  ],
];

/** What each says of its ticket, where it has the column. */
const ALL = {
  firstReply: ({ firstReply }: MeasuredCounts) => firstReply.median === 3_600_000,
  solved: ({ wait }: MeasuredCounts) => wait.median === 5 * 3_600_000,
  reopened: ({ all }: MeasuredCounts) => all.reopened === 1,
  escalated: ({ all }: MeasuredCounts) => all.escalated === 1,
  kind: ({ byKind }: MeasuredCounts) => byKind[0]?.name === 'question',
  channel: ({ byChannel }: MeasuredCounts) => byChannel[0]?.name === 'email',
  handled: ({ byIssue, said }: MeasuredCounts) => said.handled && (byIssue[0]?.hours ?? 0.5) === 0.5,
};

describe.each(SYSTEMS)('%s', (name, file, content, lacking = {}) => {
  test('says of its tickets what it has columns for, and what it lacks is named', async () => {
    const { counts, lacks } = await measured(name === 'a mapping' ? mapped : portal, { [file]: content });
    expect(counts.all.opened).toBe(1);
    for (const [field, holds] of Object.entries(ALL))
      expect([field, Object.hasOwn(lacking, field) || holds(counts)]).toEqual([field, true]);
    expect(
      Object.keys(lacks)
        .filter((field) => field !== 'firstReplyMinutes' && field !== 'firstReply')
        .sort(),
    ).toEqual(
      Object.keys(lacking)
        .filter((field) => field !== 'firstReply')
        .sort(),
    );
    expect(Object.hasOwn(lacks, 'firstReply')).toBe(Object.hasOwn(lacking, 'firstReply'));
  });
});

test('Zendesk’s ticket metrics may lie in pages beside the tickets, some more than once', async () => {
  const metric = {
    ...{
      id: 9,
      ticket_id: 1,
      reopens: 1,
      solved_at: '2026-10-05T17:00:00Z',
      created_at: '2026-10-05T12:00:00Z',
    },
    reply_time_in_minutes: { calendar: 60, business: 30 },
  };
  const page = JSON.stringify({
    ticket_metrics: [metric, { ...metric, id: 10, ticket_id: 2, solved_at: null }],
  });
  const { counts, lacks } = await measured(portal, {
    'tickets.csv': tickets('1,2026-10-05T12:00:00Z,KI-3', '2,2026-10-05T12:00:00Z,Help'),
    'metrics-1.json': page,
    'metrics-2.json': page,
  });
  expect(Object.keys(lacks).sort()).toEqual(['channel', 'escalated', 'handled', 'kind']);
  expect([counts.all.opened, counts.all.solved, counts.all.reopened]).toEqual([2, 1, 1]);
  expect(counts.firstReply).toEqual({ tickets: 2, median: 3_600_000, ninety: 3_600_000 });
});
