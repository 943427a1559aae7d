import type { OutputFile, Publication } from '../../domain/publication.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import { defaultEdition, type Edition, editionsOf } from '../../edition/edition.ts';
import { incidentMarkdown } from './incident.ts';
import { issueMarkdown } from './issue.ts';
import { llmsFile } from './llms.ts';

/** Every record as Markdown in each language, to quote from, and `llms.txt`, which says what is where. */
export function* emitMarkdown(publication: Publication): Iterable<OutputFile> {
  const { issues, incidents } = publication.portal;
  for (const edition of editionsOf(publication)) {
    for (const record of [...issues, ...incidents]) yield markdownFile(record, edition);
  }
  yield llmsFile(defaultEdition(publication));
}

function markdownFile(record: PortalRecord, edition: Edition): OutputFile {
  const markdown =
    record.kind === 'known-issue' ? issueMarkdown(record, edition) : incidentMarkdown(record, edition);
  return { path: edition.addresses.markdown(record), content: `${markdown.toWellFormed()}\n` };
}
