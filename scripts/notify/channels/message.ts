import type { Language } from '../../../src/domain/schemas/common.ts';
import { localized, type Site } from '../../../src/domain/site.ts';
import type { UpdateObject } from '../../../src/emit/api/schemas/update.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { phrase } from '../../../src/i18n/phrase.ts';
import { WORDS, type Words } from '../../../src/i18n/words/words.ts';

/** An update in a language, from which every format is written. */
export interface Message {
  /** The id of its delivery, the same however often it is tried. */
  delivery: string;
  update: UpdateObject;
  site: Site;
  language: Language;
  words: Words;
  /** On one line: “Monitoring: Payments are declined”. */
  title: string;
  /** The title of its record. */
  recordTitle: string;
  /** What it says, as plain text. */
  text: string;
  /** The same as sanitised HTML. */
  html: string;
  /** The language that the text is in: the portal's default one where it isn't translated. */
  textLanguage: Language;
  /** A sentence where that is another language than the message's. */
  note: string | undefined;
  url: string;
  /** What leads to the url. */
  linkText: string;
  /** Names of the components that it concerns. */
  components: string[];
  /** When it was said, in the zone of the portal. */
  moment: string;
}

/** An update as a message in a language. */
export function messageOf(
  update: UpdateObject,
  { site, language, delivery }: { site: Site; language: Language; delivery: string },
): Message {
  const words = WORDS[language];
  const textLanguage = update.texts[language] ? language : site.defaultLanguage;
  const texts = update.texts[textLanguage];
  if (!texts) throw new Error(`The update ${update.id} has no text in ${textLanguage}.`);
  const names = new Map(site.components.map(({ id, name }) => [id, localized(name, language, site)]));
  return {
    delivery,
    update,
    site,
    language,
    words,
    title: texts.title.replace(/\s+/g, ' ').trim(),
    recordTitle: texts.record,
    text: texts.text.trim(),
    html: texts.html,
    textLanguage,
    note:
      textLanguage === language
        ? undefined
        : phrase(words.notify.untranslated, { language: words.issue.languageNames[textLanguage] }),
    url: texts.url,
    linkText: phrase(words.notify.read, { name: site.name }),
    components: update.components.map((id) => names.get(id) ?? id),
    moment: createFormat(language, site.timeZone).moment(Date.parse(update.published)),
  };
}

/** What stands small below a message: its record, its components, when it was said. */
export function particulars({ update, components, moment }: Message): string {
  return [update.record, ...components, moment].join(' · ');
}

/** How an update is coloured, where a service shows a colour. */
export type Tone = 'bad' | 'watched' | 'good' | 'planned' | 'quiet';

const INCIDENT: Record<string, Tone> = { monitoring: 'watched', resolved: 'good' };
const MAINTENANCE: Record<string, Tone> = { completed: 'good', cancelled: 'quiet' };
const KNOWN_ISSUE: Record<string, Tone> = { fixed: 'good', 'no-fix': 'quiet', duplicate: 'quiet' };

/** The tone of an update, by its kind and state. */
export function toneOf({ kind, state }: Pick<UpdateObject, 'kind' | 'state'>): Tone {
  switch (kind) {
    case 'incident':
      return INCIDENT[state] ?? 'bad';
    case 'maintenance':
      return MAINTENANCE[state] ?? 'planned';
    case 'known-issue':
      return KNOWN_ISSUE[state] ?? 'watched';
  }
}
