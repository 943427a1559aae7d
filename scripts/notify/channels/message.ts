import type { Language } from '../../../src/domain/schemas/common.ts';
import { localized, type Site } from '../../../src/domain/site.ts';
import type { UpdateObject } from '../../../src/emit/api/schemas/update.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { phrase } from '../../../src/i18n/phrase.ts';
import { WORDS, type Words } from '../../../src/i18n/words/words.ts';

/** An update in one language, from which every format is made. */
export interface Message {
  /** The id of its delivery, the same in every attempt. */
  delivery: string;
  update: UpdateObject;
  site: Site;
  language: Language;
  words: Words;
  /** On one line: “Monitoring: Payments are declined”. */
  title: string;
  /** The title of its record. */
  recordTitle: string;
  /** As plain text. */
  text: string;
  /** As sanitised HTML. */
  html: string;
  /** The language of the text: the portal’s default one if it isn’t translated. */
  textLanguage: Language;
  /** A sentence about that, if it isn’t the language of the message. */
  note: string | undefined;
  url: string;
  /** The text of the link to the url. */
  linkText: string;
  /** Names of the components concerned. */
  components: string[];
  /** When it was published, in the portal’s time zone. */
  moment: string;
}

/** Puts an update into a language. */
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

/** The small print of a message: its record, its components, when it was published. */
export function particulars({ update, components, moment }: Message): string {
  return [update.record, ...components, moment].join(' · ');
}

/** How an update is coloured by services that show a colour. */
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

/** Marks where a text was cut. */
const MORE = ' …';

/**
 * Shortens a text to what a service accepts, with … at the cut, which is between two words if possible. `written` is how
 * the service’s format writes a piece of the text: that is what has to fit.
 */
export function clip(
  text: string,
  limit: number,
  written: (piece: string) => string = (piece) => piece,
): string {
  if (written(text).length <= limit) return written(text);
  let length = MORE.length;
  let end = 0;
  for (const character of text) {
    length += written(character).length;
    if (length > limit) break;
    end += character.length;
  }
  const kept = text.slice(0, end);
  const space = /\s/.test(text.charAt(end)) ? end : kept.search(/\s\S*$/);
  return written((space > end / 2 ? kept.slice(0, space) : kept).trimEnd()) + MORE;
}
