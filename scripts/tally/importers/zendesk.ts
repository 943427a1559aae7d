import { byFlag, byStatus, type Importer, type TicketTable } from './importer.ts';

const TICKETS: TicketTable = {
  kind: 'tickets',
  needs: [
    ['requester_id', 'requester'],
    ['subject', 'raw_subject', 'asunto', 'assunto', 'temat'],
    [
      'submitter_id',
      'submitter',
      'assignee_id',
      'assignee',
      'problem_id',
      'brand_id',
      'via',
      'requested',
      'summation column',
      'ticket_form_id',
    ],
  ],
  id: ['id', 'ticket_id', 'ticket id', '#'],
  opened: ['created_at', 'created', 'requested', 'solicitado', 'creado', 'criado em', 'utworzono'],
  updated: [
    'updated_at',
    'updated',
    'generated_timestamp',
    '_fivetran_synced',
    'actualizado',
    'atualizado',
    'zaktualizowano',
  ],
  revision: ['generated_timestamp'],
  requester: ['requester_id', 'requester id', 'requester email', 'requester'],
  email: ['requester email', 'requester.email', 'via.source.from.address', 'via_source_from_address'],
  organisation: [
    'organization_id',
    'organization id',
    'organization',
    'organización',
    'organização',
    'organizacja',
  ],
  texts: ['subject', 'raw_subject', 'description', 'asunto', 'assunto', 'temat', 'comments[*].body'],
  tags: ['tags', 'etiquetas', 'tagi'],
  tagSeparators: '\\s,',
  links: ['problem_id', 'problem id'],
  measures: {
    firstReplyMinutes: [
      'metric_set.reply_time_in_minutes.calendar',
      'first reply time in minutes',
      'first reply time (min)',
    ],
    solved: ['metric_set.solved_at', 'solved at', 'solved', 'resuelto', 'resolvido em', 'rozwiązano'],
    reopened: ['metric_set.reopens', 'reopens', 'reopen count'],
    escalated: ['escalated', 'escalated at', 'escalado'],
    channel: ['via.channel', 'via_channel', 'via', 'channel', 'canal'],
    kind: ['type', 'ticket type', 'tipo', 'typ'],
    handled: ['total time spent (sec)'],
    handledIn: 'seconds',
  },
  exclusions: [
    ...byStatus('status', 'estado', 'ticket status'),
    byFlag('deleted', '_fivetran_deleted'),
    { reason: 'merged', column: ['tags'], values: ['closed_by_merge'] },
  ],
};

/** Zendesk: its API's JSON in three envelopes, NDJSON, CSV of a view, and tables of a warehouse connector. */
export const zendesk: Importer = {
  source: 'zendesk',
  title: 'Zendesk',
  envelopes: ['tickets', 'ticket', 'results', 'users', 'deleted_tickets', 'ticket_metrics'],
  tables: [
    // Warehouses write UTC, and don't say so.
    { ...TICKETS, needs: [...TICKETS.needs, ['_fivetran_synced']], utc: true },
    TICKETS,
    {
      kind: 'side',
      needs: [['ticket_id'], ['tag'], ['_fivetran_synced']],
      ticket: ['ticket_id'],
      tags: ['tag'],
    },
    {
      kind: 'side',
      needs: [['ticket_id'], ['body'], ['user_id'], ['_fivetran_synced']],
      ticket: ['ticket_id'],
      texts: ['body'],
    },
    {
      kind: 'side',
      needs: [['ticket_id'], ['reopens'], ['reply_time_in_minutes'], ['solved_at']],
      ticket: ['ticket_id'],
      measures: {
        firstReplyMinutes: ['reply_time_in_minutes.calendar'],
        solved: ['solved_at'],
        reopened: ['reopens'],
      },
    },
    // What else the API answers: users, views, jobs.
    { kind: 'other', needs: [['role'], ['email'], ['verified', 'shared_agent']] },
    { kind: 'other', needs: [['view', 'view_count', 'job_status', 'audit']] },
    { kind: 'other', needs: [['_fivetran_synced', '_company_synced']] },
  ],
};
