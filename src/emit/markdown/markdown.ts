import { type Edition, editionOf } from '../../edition/edition.ts';
import type { OutputFile, Publication } from '../../domain/publication.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import { incidentMarkdown } from './incident.ts';
import { issueMarkdown } from './issue.ts';
import { llmsFile } from './llms.ts';

/** Every record as Markdown in each language, to quote from, and `llms.txt`, which says what is where. */
export function* emitMarkdown(publication: Publication): Iterable<OutputFile> {
  const { site, issues, incidents } = publication.portal;
  for (const language of site.languages) {
    for (const record of [...issues, ...incidents])
      yield markdownFile(record, editionOf(publication, language));
  }
  yield llmsFile(publication);
}

function markdownFile(record: PortalRecord, { publication, addresses, language }: Edition): OutputFile {
  const  = twinContext(publication, record, language);
  const markdown =
    record.kind === 'known-issue' ? issueMarkdown(record, edition) : incidentMarkdown(record, edition);
  return {
    path: addresses.markdown(record),
    content: `${markdown.toWellFormed()}\n`,
  };
}
