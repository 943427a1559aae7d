import { memoize, once } from '../../domain/memoize.ts';
import { recordsOf } from '../../domain/portal.ts';
import { publicationTag, recordTag, updateTag } from '../../domain/record/ids.ts';
import { type PublicationTimes, publicationTimes } from '../../domain/record/publication-times.ts';
import { isPublished, type PublishedUpdate } from '../../domain/record/published.ts';
import type { PortalRecord, Update } from '../../domain/record/records.ts';
import { componentsOf, recordState } from '../../domain/record/state.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Instant } from '../../domain/time.ts';
import type { State } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { xmlText } from '../markup.ts';
import { announcementHtml, textHtml, updateHtml, updatesHtml } from './body.ts';
import { componentNames, factsHtml, updateFactsHtml } from './facts.ts';

/** An entry of a feed, from which every format is written. Its texts hold no character that XML forbids. */
export interface Entry {
  /** For ever the same: see domain/record/ids.ts. */
  id: string;
  url: string;
  title: string;
  /** The language of title and summary: the default one where there is no translation. */
  language: Language;
  published: Instant;
  updated: Instant;
  /** The full text, with full addresses. */
  html: string;
  /** Plain text, a few lines at most. */
  summary: string;
  /** The state that the record is in, or that the update says. */
  state: State;
  record: PortalRecord;
  /** The update that it is of; undefined for a record, and for its publication. */
  update: Update | undefined;
  /** Components and state: the key, and its name in the feed's language. */
  categories: { term: string; label: string }[];
}

const SUMMARY_LENGTH = 240;

/** What one record puts into feeds: an entry of its own, and the items of its updates, oldest first. */
export interface RecordEntries {
  record: PortalRecord;
  entry: Entry;
  updates: Entry[];
}

/**
 * What one record puts into the feeds of a language. A time of a repeated maintenance is no entry of its own: whoever
 * follows a feed was told of all of them at once, and hears again when somebody has something to say. Reminders are for
 * calendars and channels.
 */
export function recordEntries(record: PortalRecord, edition: Edition): RecordEntries {
  const times = publicationTimes(record, edition.publication);
  const { publication, updates } = times;
  return {
    record,
    entry: recordEntry(record, times, edition),
    updates: [
      ...(publication === undefined ? [] : [publicationItem(record, publication, edition)]),
      ...updates.map((update) => updateItem(record, update, edition)),
    ],
  };
}

function recordEntry(record: PortalRecord, times: PublicationTimes, edition: Edition): Entry {
  const { updates, published, updated } = times;
  const { site, now, language, words, textOf } = edition;
  const text = textOf(record);
  const state = recordState(record, now);
  const facts = [
    ...shownId(record),
    stateWord(record.kind, state, words),
    ...componentNames(record, edition),
  ];
  return entry(record, state, edition, {
    id: recordTag(record, site, language),
    title: text.value.title,
    published,
    updated,
    html: () => {
      const updateList = updatesHtml(record, updates, edition);
      const prose = textHtml(record, edition);
      const [first, second] = record.kind === 'known-issue' ? [prose, updateList] : [updateList, prose];
      return factsHtml(record, state, edition) + first + second;
    },
    summary: () => withText(facts, gist(record, updates, edition)),
  });
}

/** The id of a record, where readers call it by that: an announcement's is the name of its file. */
function shownId({ kind, id }: PortalRecord): string[] {
  return kind === 'announcement' ? [] : [id];
}

function publicationItem(record: PortalRecord, published: Instant, edition: Edition): Entry {
  const { site, now, language, words, textOf } = edition;
  const { title } = textOf(record).value;
  const state = recordState(record, now);
  const sentence = {
    'known-issue': words.feeds.newIssue,
    incident: words.feeds.newIncident,
    maintenance: words.feeds.newMaintenance,
    announcement: words.announcements.titled,
  }[record.kind];
  const kind = stateWord(record.kind, state, words);
  return entry(record, state, edition, {
    id: publicationTag(record, site, language),
    title: phrase(sentence, { title, kind }),
    published,
    updated: published,
    html: () => factsHtml(record, state, edition) + announcementHtml(record, edition),
    summary: () => about(record, gist(record, [], edition), edition),
  });
}

function updateItem(
  record: PortalRecord,
  { update, key, anchor, published }: PublicationTimes['updates'][number],
  edition: Edition,
): Entry {
  const { site, language, words, textOf, updateText } = edition;
  const { title } = textOf(record).value;
  const { text } = updateText(update).value;
  return entry(record, update.state, edition, {
    id: updateTag(record, key, site, language),
    title: `${stateWord(record.kind, update.state, words)}: ${title}`,
    published,
    updated: published,
    update,
    anchor,
    html: () => updateHtml(update, edition) + updateFactsHtml(record, update.state, edition),
    summary: () => about(record, text, edition),
  });
}

type Own = Pick<Entry, 'id' | 'title' | 'published' | 'updated'> & {
  update?: Update;
  anchor?: string;
  html: () => string;
  summary: () => string;
};

function entry(
  record: PortalRecord,
  state: State,
  { addresses, words, textOf, componentName }: Edition,
  { update, anchor, html, summary, ...own }: Own,
): Entry {
  const path = addresses.record(record);
  const wholeText = once(() => xmlText(html()));
  const shortText = once(() => xmlText(clip(summary())));
  const components = componentsOf(record).map((id) => ({
    term: id,
    label: componentName(id),
  }));
  return {
    ...{ ...own, state, update, record },
    title: xmlText(own.title),
    // Most entries are in feeds that are as they were.
    get html() {
      return wholeText();
    },
    get summary() {
      return shortText();
    },
    url: addresses.absolute(path) + (anchor === undefined ? '' : `#${anchor}`),
    language: textOf(record).language,
    categories: [...components, { term: state, label: stateWord(record.kind, state, words) }].map(
      ({ term, label }) => ({ term, label: xmlText(label) }),
    ),
  };
}

/** What a record is about in plain words: its latest update, or its first section, or its title. */
function gist(record: PortalRecord, updates: PublishedUpdate[], { textOf, updateText }: Edition): string {
  const { title, sections } = textOf(record).value;
  const latest = record.kind === 'known-issue' ? undefined : updates.at(-1);
  if (latest) return updateText(latest.update).value.text;
  return sections.find(({ text }) => text.trim() !== '')?.text ?? title;
}

/** A text with the components that it is about before it; without a text, what it is a text of. */
function about(record: PortalRecord, text: string, edition: Edition): string {
  const names = componentNames(record, edition);
  return withText(names, text) || edition.textOf(record).value.title;
}

/** Names, and a text behind them if there is one. */
function withText(names: string[], text: string): string {
  return [names.join(' · '), text.trim()].filter((part) => part !== '').join(' — ');
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= SUMMARY_LENGTH) return line;
  const cut = line.slice(0, SUMMARY_LENGTH);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

/** What every record whose time has come puts into the feeds of a language, made once for feeds and API. */
export const portalEntries = memoize((edition: Edition): RecordEntries[] =>
  recordsOf(edition.portal)
    .filter((record) => isPublished(record, edition.now))
    .map((record) => recordEntries(record, edition)),
);
