import { callsFor } from '../../domain/call-now.ts';
import { contactText } from '../../domain/contact.ts';
import type { Incident } from '../../domain/record/records.ts';
import type { Edition } from '../../edition/edition.ts';
import { filled, type InlineText } from '../parts/inline-text.ts';

/** Whom to call while an incident is open: each by role, with how and when they are reached; undefined where nobody is named. */
export function callNowText(edition: Edition, incident: Incident): InlineText[] | undefined {
  const { site, words, factText, langOf } = edition;
  const calls = callsFor(incident, site);
  if (calls.length === 0) return undefined;
  const said = calls.flatMap(({ who, contact, when }, index): InlineText[] => {
    const [role, hours] = [who, when].map((text) => text !== undefined && factText(text));
    return [
      ...(index === 0 ? [] : [{ text: '; ' }]),
      ...(role ? [{ text: role.value, lang: langOf(role) }, { text: ', ' }] : []),
      { text: contactText(contact), href: contact },
      ...(hours ? [{ text: ', ' }, { text: hours.value, lang: langOf(hours) }] : []),
    ];
  });
  return filled(words.callNow, { calls: { text: '' } }).flatMap((piece) =>
    piece.text === '' ? said : [piece],
  );
}
