import type { Importer } from './importer.ts';

/** GitHub issues: the REST API's JSON, and that of `gh issue list --json`. */
export const github: Importer = {
  source: 'github',
  title: 'GitHub',
  envelopes: ['items'],
  tables: [
    {
      kind: 'tickets',
      needs: [['user', 'author'], ['title'], ['created_at', 'createdAt'], ['number', 'html_url', 'locked']],
      // Numbers are those of one repository; addresses are unique.
      id: ['html_url', 'url', 'number'],
      opened: ['created_at', 'createdAt'],
      updated: ['updated_at', 'updatedAt'],
      requester: ['user.id', 'author.id', 'user.login', 'author.login'],
      texts: ['title', 'body', 'comments[*].body'],
      tags: ['labels[*].name'],
      measures: { solved: ['closed_at', 'closedAt'], kind: ['type.name'] },
      exclusions: [
        { reason: 'pull-request', column: ['pull_request'], values: 'any' },
        { reason: 'spam', column: ['active_lock_reason'], values: ['spam'] },
      ],
    },
  ],
};
