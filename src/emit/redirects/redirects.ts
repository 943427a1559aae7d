import type { OutputFile, Publication } from '../../domain/publication.ts';
import { lookUpFiles } from './look-up.ts';
import { recordNames } from './names.ts';
import { redirectsFile } from './netlify.ts';
import { nginxFile } from './nginx.ts';
import { shortLinkPages } from './short-links.ts';

/** Whatever leads to a record from a number, an old slug, a Statuspage client or another way to write its id. */
export function* emitRedirects(publication: Publication): Iterable<OutputFile> {
  const names = recordNames(publication.portal);
  yield* shortLinkPages(names, publication);
  yield* lookUpFiles(names, publication);
  yield redirectsFile(names, publication);
  yield nginxFile(names, publication);
}
