import type { Language } from '../../../src/domain/schemas/common.ts';
import { localized, type Site } from '../../../src/domain/site.ts';
import type { Instant } from '../../../src/domain/time.ts';
import type { WeekLetterObject } from '../../../src/emit/api/schemas/week.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { languageName } from '../../../src/i18n/language-name.ts';
import { phrase } from '../../../src/i18n/phrase.ts';
import { stateWord } from '../../../src/i18n/state-words.ts';
import { WORDS, type Words } from '../../../src/i18n/words.ts';
import type { BuiltRecord } from '../records.ts';
import type { Notice } from '../weeks.ts';
import { type Fact, factsOf, inLanguage, type Passage, passagesOf } from './facts.ts';

/** An update in one language, from which every format is made. */
export interface Message {
  /** The id of its delivery, the same in every attempt. */
  delivery: string;
  update: Notice;
  site: Site;
  language: Language;
  words: Words;
  /** On one line: “Monitoring: Payments are declined”. The state is in the message’s language. */
  title: string;
  /** The title of its record, in the message’s language where it is translated. */
  recordTitle: string;
  /** As plain text. */
  text: string;
  /** As sanitised HTML. */
  html: string;
  /** The language of the text: the portal’s default one if it isn’t translated. */
  textLanguage: Language;
  /** A sentence about that, if what there is to read isn’t in the language of the message. */
  note: string | undefined;
  url: string;
  /** All of a week, where a message has room for it. */
  letter: WeekLetterObject | undefined;
  /** The text of the link to the url. */
  linkText: string;
  /** Impact or severity, components with their states, the window of a maintenance, that there is no workaround. */
  facts: Fact[];
  /** Of a known issue, what its updates don’t say again: its summary and its workaround. */
  passages: Passage[];
  /** Names of the components concerned. */
  components: string[];
  /** When it was published, in the portal’s time zone. */
  moment: string;
}

/** What a message is made with beside its update. */
interface MessageContext {
  site: Site;
  language: Language;
  delivery: string;
  /** The update’s record; undefined for a build that lacks its file. */
  record?: BuiltRecord | undefined;
  builtAt: Instant;
}

/** Puts an update into a language. */
export function messageOf(
  update: Notice,
  { site, language, delivery, record, builtAt }: MessageContext,
): Message {
  const words = WORDS[language];
  const textLanguage = update.texts[language] ? language : site.defaultLanguage;
  const texts = update.texts[textLanguage];
  if (!texts) throw new Error(`The update ${update.id} has no text in ${textLanguage}.`);
  const written = inLanguage(record?.titles ?? {}, language, site);
  const recordTitle = written?.value ?? update.texts[language]?.record ?? texts.record;
  const isUntranslated = textLanguage !== language && (texts.text !== '' || written?.language !== language);
  const about = { update, record, site, language, builtAt };
  const names = new Map(site.components.map(({ id, name }) => [id, localized(name, language, site)]));
  return {
    delivery,
    update,
    site,
    language,
    words,
    title: (update.texts[language]?.title ?? ownTitle(update, recordTitle, words))
      .replace(/\s+/g, ' ')
      .trim(),
    recordTitle,
    text: texts.text,
    html: texts.html,
    textLanguage,
    note: isUntranslated
      ? phrase(words.notify.untranslated, { language: languageName(textLanguage, words) })
      : undefined,
    url: update.texts[language]?.url ?? onPage(record?.links[language]?.page, texts.url),
    letter: update.kind === 'week' ? update.letters[textLanguage] : undefined,
    linkText: phrase(words.notify.read, { name: site.name }),
    facts: factsOf(about),
    // A publication says both itself.
    passages: isPublication(update) ? [] : passagesOf(about),
    components: update.components.map((id) => names.get(id) ?? id),
    moment: createFormat(language, site.timeZone).moment(Date.parse(update.published)),
  };
}

/** The address of an update on its record’s page in another language, which has it in the original’s; where there is one. */
function onPage(page: string | undefined, url: string): string {
  return page === undefined ? url : page + new URL(url).hash;
}

/** The title of an update that isn’t written in a language, in that language’s words. */
function ownTitle(update: Notice, title: string, words: Words): string {
  if (update.kind === 'week') return title;
  if (!isPublication(update)) return `${stateWord(update.kind, update.state, words)}: ${title}`;
  const { newIssue, newIncident, newMaintenance } = words.feeds;
  const sentences = {
    'known-issue': newIssue,
    incident: newIncident,
    maintenance: newMaintenance,
    announcement: words.announcements.titled,
  };
  return phrase(sentences[update.kind], { title, kind: stateWord(update.kind, update.state, words) });
}

/** Whether an update is the publication of its record: that one has no time in its id. */
function isPublication({ id }: Notice): boolean {
  return id.endsWith('/published');
}

/** The small print of a message: its record, what is known of it, when it was published. */
export function particulars({ update, facts, moment, site }: Message): string {
  // Its days are in its text.
  if (update.kind === 'week') return site.name;
  return [
    ...shownId(update),
    ...facts.map(({ name, value, isPlain }) => (isPlain ? value : `${name}: ${value}`)),
    moment,
  ].join(' · ');
}

/** The id of a record, where readers call it by that: an announcement's is the name of its file, and a week is named by its title. */
export function shownId({ kind, record }: Pick<Notice, 'kind' | 'record'>): string[] {
  return kind === 'announcement' || kind === 'week' ? [] : [record];
}

/** How an update is coloured by services that show a colour. */
export type Tone = 'bad' | 'watched' | 'good' | 'planned' | 'quiet';

const INCIDENT: Record<string, Tone> = { monitoring: 'watched', resolved: 'good' };
const MAINTENANCE: Record<string, Tone> = { completed: 'good', cancelled: 'quiet' };
const KNOWN_ISSUE: Record<string, Tone> = {
  fixed: 'good',
  'no-fix': 'quiet',
  'as-designed': 'quiet',
  duplicate: 'quiet',
};

/** The tone of an update, by its kind and state. */
export function toneOf({ kind, state }: Pick<Notice, 'kind' | 'state'>): Tone {
  switch (kind) {
    case 'incident':
      return INCIDENT[state] ?? 'bad';
    case 'maintenance':
      return MAINTENANCE[state] ?? 'planned';
    case 'known-issue':
      return KNOWN_ISSUE[state] ?? 'watched';
    case 'announcement':
      return 'planned';
    case 'week':
      return 'quiet';
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
