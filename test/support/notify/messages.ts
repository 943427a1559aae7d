import fc from 'fast-check';
import { type Message, messageOf } from '../../../scripts/notify/channels/message.ts';
import type { BuiltRecord } from '../../../scripts/notify/records.ts';
import type { Language } from '../../../src/domain/schemas/common.ts';
import type { UpdateObject } from '../../../src/emit/api/schemas/update.ts';
import { siteOf } from '../records.ts';
import { BUILT_AT, updateOf } from './builds.ts';

/** A message of an update of the portal of `siteOf`. */
export function messageFrom(
  changes: Parameters<typeof updateOf>[1] = {},
  language: Language = 'en',
  record?: BuiltRecord,
): Message {
  return messageOf(updateOf(1, changes), {
    ...{ site: siteOf(), language, record, builtAt: Date.parse(BUILT_AT) },
    delivery: 'd'.repeat(32),
  });
}

/** An update's text in English and in Portuguese. */
export function bothTexts(title: string, text: string): UpdateObject['texts'] {
  const { en } = updateOf(1, { title, text }).texts;
  if (!en) throw new Error('an update has a text in English');
  return { en, pt: { ...en, title: `Investigando: ${title} (pt)`, html: '<p>Olá</p>', text: 'Olá' } };
}

/** Texts with all that a service could take for a mark, and of any length that matters. */
export const NASTY = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<!channel>',
        '<!everyone|x>',
        '@everyone',
        '@here',
        '<@U123>',
        '<at>Ana</at>',
        '<#C1>',
        '{{DATE(x)}}',
      ),
      fc.constantFrom(
        '&',
        '<',
        '>',
        '|',
        '*',
        '_',
        '`',
        '~',
        '[a](http://x)',
        '\n',
        '\\',
        '#',
        '"',
        '👩‍🚀',
        'é',
      ),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    ),
    { maxLength: 200 },
  )
  .map((pieces) => pieces.join(' '));
