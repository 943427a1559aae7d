import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import { replyHundred } from '../../domain/reply.ts';
import { editionsOf } from '../../edition/edition.ts';
import { replyFacts } from '../../view/issue/reply.ts';

/** What replies say of each issue, in each language: of the ids of each hundred in one small file, for the support desk. */
export function* replyFiles(publication: Publication): Iterable<OutputFile> {
  const { portal, addresses } = publication;
  const hundreds = Map.groupBy(portal.issues, ({ id }) => replyHundred(id));
  for (const [hundred, records] of hundreds) {
    const from = { records };
    for (const edition of editionsOf(publication))
      yield fileFrom(from, addresses.replies(edition.language, hundred), () =>
        JSON.stringify(Object.fromEntries(records.map((issue) => [issue.id, replyFacts(edition, issue)]))),
      );
  }
}
