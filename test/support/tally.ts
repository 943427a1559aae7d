import { issueFile } from './content.ts';
import { writableContent } from './writing.ts';

/** A key for ledgers, of no use outside tests. */
export const KEY = 'a key that is of tests alone';

/** A ticket as an export of Zendesk says it; what isn't told is the same for all. */
export interface TicketRow {
  id: number;
  opened: string;
  text?: string;
  company?: string;
  requester?: string;
  tags?: string;
  problem?: string;
  status?: string;
}

/** An export of Zendesk, as CSV. */
export function zendeskCsv(rows: readonly TicketRow[]): string {
  const lines = rows.map(
    ({
      id,
      opened,
      text = 'Help',
      company = '',
      requester = `r${String(id)}`,
      tags = '',
      problem = '',
      status = 'Open',
    }) =>
      [
        id,
        opened,
        status,
        requester,
        company,
        `"${text.replaceAll('"', '""')}"`,
        tags,
        problem,
        'Email',
      ].join(','),
  );
  return ['Ticket ID,Requested,Status,Requester,Organization,Subject,Tags,Problem ID,Via', ...lines, ''].join(
    '\n',
  );
}

/** Content with known issues of which KI-3 is a duplicate of KI-1, and the tally called on exports beside it. */
export function tallyContent(site = '') {
  const content = writableContent({
    'known-issues/KI-1.md': issueFile('KI-1', { aliases: '[export-stops-at-the-end, "467419"]' }),
    'known-issues/KI-2.md': issueFile('KI-2', {
      title: 'Labels can’t be printed for new postal codes',
      reports: '\n  reporters: 7\n  tickets: 9\n  asOf: 2026-01-01',
    }),
    'known-issues/KI-3.md': issueFile('KI-3', {
      status: 'duplicate',
      duplicateOf: 'KI-1',
    }),
    'known-issues/KI-12.md': issueFile('KI-12'),
  });
  if (site !== '') content.write('site.yaml', `${content.read('site.yaml')}${site}`);
  return {
    ...content,
    issue: (id: string) => content.read(`known-issues/${id}.md`),
    tally: (...argv: string[]) => content.call('tally', argv, { env: { CANDOR_LEDGER_KEY: KEY } }),
  };
}
