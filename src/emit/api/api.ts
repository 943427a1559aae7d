import type { OutputFile, Publication } from '../../domain/publication.ts';
import { incidentFiles } from './incidents.ts';
import { knownIssueFiles } from './known-issues.ts';
import { jsonFile } from './pages.ts';
import { apiSchemas } from './schemas.ts';
import { componentsObject, siteObject } from './site.ts';
import { updateFiles } from './updates.ts';

/** Candor's own API, version 1: all that the portal says, for programs; and the schemas that its files follow. */
export function* emitApi(publication: Publication): Iterable<OutputFile> {
  const { addresses } = publication;
  yield jsonFile(addresses.api('v1', 'site'), siteObject(publication));
  yield jsonFile(addresses.api('v1', 'components'), componentsObject(publication));
  yield* knownIssueFiles(publication);
  yield* incidentFiles(publication);
  yield* updateFiles(publication);
  yield* apiSchemas(publication);
}
