import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import { replyPart, replyParts } from '../../domain/reply.ts';
import { editionsOf } from '../../edition/edition.ts';
import { copyingData } from '../../view/copying/copying.ts';
import { repliedRecords, replyFacts } from '../../view/copying/reply.ts';

/** What replies say of each record, in each language, for whoever copies them: in small files. */
export function* replyFiles(publication: Publication): Iterable<OutputFile> {
  const { portal, addresses } = publication;
  const replied = repliedRecords(portal);
  const parts = replyParts(replied.length);
  for (const [part, records] of Map.groupBy(replied, ({ id }) => replyPart(id, parts))) {
    const from = { records };
    for (const edition of editionsOf(publication))
      yield fileFrom(from, addresses.replies(edition.language, part), () =>
        JSON.stringify(Object.fromEntries(records.map((record) => [record.id, replyFacts(edition, record)]))),
      );
  }
}

/** What pages load when somebody copies: templates and words, in each language. */
export function copyingFiles(publication: Publication): OutputFile[] {
  return editionsOf(publication).map((edition) => ({
    path: publication.addresses.copying(edition.language),
    content: JSON.stringify(copyingData(edition)),
  }));
}
