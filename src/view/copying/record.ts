import type { PortalRecord } from '../../domain/record/records.ts';
import type { Edition } from '../../edition/edition.ts';
import { customerLink, type RepliedRecord, replyText } from './reply.ts';

/** What the page of a record shows of its link: the short one where that leads here, and what is copied. */
export function recordLink(edition: Edition, record: PortalRecord) {
  const { addresses, words } = edition;
  const address = customerLink(edition, record);
  const short = addresses.shortLink(record);
  return {
    short: address === addresses.absolute(short) ? addresses.href(short) : undefined,
    address,
    copy: words.copying.copyLink,
  };
}

/** The reply on the page of a record, and the words of the controls that copy it. */
export function copyingView(edition: Edition, record: RepliedRecord) {
  return { words: edition.words.copying, reply: replyText(edition, record) };
}
