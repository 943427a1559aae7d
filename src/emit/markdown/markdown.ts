import type { OutputFile, Publication } from '../../domain/publication.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { twinContext } from './context.ts';
import { incidentMarkdown } from './incident.ts';
import { issueMarkdown } from './issue.ts';
import { llmsFile } from './llms.ts';

/** Every record as Markdown in each language, to quote from, and `llms.txt`, which says what is where. */
export function* emitMarkdown(publication: Publication): Iterable<OutputFile> {
  const { site, issues, incidents } = publication.portal;
  for (const language of site.languages) {
    for (const record of [...issues, ...incidents]) yield markdownFile(record, publication, language);
  }
  yield llmsFile(publication);
}

function markdownFile(record: PortalRecord, publication: Publication, language: Language): OutputFile {
  const context = twinContext(publication, record, language);
  const markdown =
    record.kind === 'known-issue' ? issueMarkdown(record, context) : incidentMarkdown(record, context);
  return {
    path: publication.addresses.markdown(record, language),
    content: `${markdown.toWellFormed()}\n`,
  };
}
