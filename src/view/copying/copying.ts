import { REPLY_FORMATS, replyParts } from '../../domain/reply.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';
import type { CopyingData } from './copying-data.ts';
import { repliedRecords, replyTemplates } from './reply.ts';

/** What the script that copies needs to know, in the language of an edition. */
export function copyingData(edition: Edition): CopyingData {
  const { publication, addresses, words } = edition;
  const { options, language, reply, format, formats, script } = words.copying;
  const editions = editionsOf(publication);
  return {
    root: addresses.href(''),
    parts: replyParts(repliedRecords(publication.portal).length),
    languages: editions.map((each) => ({ value: each.language, text: each.words.languageName })),
    replies: replyTemplates(edition).map(({ name }, index) => ({ value: String(index), text: name })),
    formats: REPLY_FORMATS.map((value) => ({ value, text: formats[value] })),
    templates: Object.fromEntries(
      editions.map((each) => [
        each.language,
        replyTemplates(each).map(({ issue, incident, maintenance }) => ({ issue, incident, maintenance })),
      ]),
    ),
    words: { options, language, reply, format, ...script },
  };
}
