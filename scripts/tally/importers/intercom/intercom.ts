import { byFlag, byStatus } from '../importer.ts';
import type { Importer } from '../importer.ts';

/** Intercom: conversations as its API answers them, flattened, as CSV, and as tables of a warehouse connector. */
export const intercom: Importer = {
  source: 'intercom',
  title: 'Intercom',
  envelopes: ['conversations', 'tickets', 'data'],
  tables: [
    {
      kind: 'tickets',
      needs: [
        [
          'source',
          'source_author_id',
          'source_author_type',
          'conversation created at',
          'conversation created at (utc)',
          'conversation_parts',
        ],
        ['created_at', 'conversation created at', 'conversation created at (utc)'],
        ['state', 'conversation_parts', 'source_type', 'conversation id', 'conversation state'],
      ],
      id: ['id', 'conversation_id', 'conversation id'],
      opened: ['created_at', 'conversation created at', 'conversation created at (utc)'],
      updated: ['updated_at', 'conversation updated at', 'last updated at', '_fivetran_synced'],
      utc: true,
      requester: [
        'contacts.contacts[0].id',
        'contacts[0].id',
        'user_id',
        'contact id',
        'user id',
        'source_author_id',
        'source.author.id',
        'user email',
      ],
      email: ['source_author_email', 'source.author.email', 'user email', 'contact email'],
      organisation: ['company.id', 'company_id', 'company id', 'company', 'company name'],
      texts: [
        'title',
        'source_subject',
        'source_body',
        'source.subject',
        'source.body',
        'conversation_parts.conversation_parts[*].body',
        'first message',
        'conversation title',
      ],
      tags: ['tags.tags[*].name', 'tags', 'conversation tags'],
      tagSeparators: ',;',
      exclusions: [...byStatus('state', 'conversation state'), byFlag('deleted', '_fivetran_deleted')],
    },
    {
      kind: 'side',
      needs: [['tag_id'], ['conversation_id']],
      ticket: ['conversation_id'],
      tags: ['tag_id'],
      active: ['_fivetran_active'],
    },
    {
      kind: 'side',
      needs: [['contact_id'], ['conversation_id']],
      ticket: ['conversation_id'],
      requester: ['contact_id'],
      active: ['_fivetran_active'],
    },
    {
      kind: 'side',
      needs: [['part_type'], ['conversation_id'], ['body']],
      ticket: ['conversation_id'],
      texts: ['body'],
      active: ['_fivetran_active'],
    },
    {
      kind: 'lookup',
      needs: [['company_id'], ['contact_id'], ['contact_updated_at']],
      of: 'organisation-of-requester',
      key: ['contact_id'],
      value: ['company_id'],
      active: ['_fivetran_active'],
    },
    {
      kind: 'lookup',
      needs: [['id'], ['name'], ['_fivetran_deleted'], ['_fivetran_synced']],
      of: 'tag',
      key: ['id'],
      value: ['name'],
    },
    // Companies, contacts and lists of tags beside the conversations.
    { kind: 'other', needs: [['user_count', 'has_hard_bounced', '_fivetran_synced']] },
    { kind: 'other', needs: [['id'], ['name'], ['created_at']] },
  ],
};
