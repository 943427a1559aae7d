import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import type { Incident, KnownIssue } from '../../domain/record/records.ts';
import { type ReplyFacts, replyPart, replyParts } from '../../domain/reply.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';
import { incidentReplyFacts, repliedRecords, replyFacts } from '../../view/issue/reply.ts';

/** What replies say of each known issue and each incident, in each language, for the support desk: in small files. */
export function* replyFiles(publication: Publication): Iterable<OutputFile> {
  const { portal, addresses } = publication;
  const replied = repliedRecords(portal);
  const parts = replyParts(replied.length);
  for (const [part, records] of Map.groupBy(replied, ({ id }) => replyPart(id, parts))) {
    const from = { records };
    for (const edition of editionsOf(publication))
      yield fileFrom(from, addresses.replies(edition.language, part), () =>
        JSON.stringify(Object.fromEntries(records.map((record) => [record.id, factsOf(edition, record)]))),
      );
  }
}

function factsOf(edition: Edition, record: KnownIssue | Incident): ReplyFacts {
  return record.kind === 'known-issue' ? replyFacts(edition, record) : incidentReplyFacts(edition, record);
}
