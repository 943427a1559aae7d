import type { Publication } from '../../domain/publication.ts';
import { type SearchDocument, searchDocument } from './document.ts';

/** The documents of a portal: one for each record and language. */
export function* searchDocuments(publication: Publication): Generator<SearchDocument> {
  const { issues, incidents, site } = publication.portal;
  for (const language of site.languages) {
    for (const record of [...issues, ...incidents]) yield searchDocument(publication, record, language);
  }
}
