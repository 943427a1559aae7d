import { componentName } from '../../domain/portal.ts';
import type { Publication } from '../../domain/publication.ts';
import { publicationTag, recordTag, updateTag } from '../../domain/record/ids.ts';
import {
  publishedAt,
  publishedBefore,
  type PublishedUpdate,
  publishedUpdates,
  updatedAt,
} from '../../domain/record/published.ts';
import type { PortalRecord, Update } from '../../domain/record/records.ts';
import { componentsOf, recordState } from '../../domain/record/state.ts';
import { textIn, updateTextIn } from '../../domain/record/translation.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Instant } from '../../domain/time.ts';
import type { State } from '../../domain/vocabulary.ts';
import { memoize } from '../../edition/memoize.ts';
import { phrase } from '../../i18n/phrase.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { xmlText } from '../markup.ts';
import { announcementHtml, textHtml, updateHtml, updatesHtml } from './body.ts';
import { createFeedContext, type FeedContext } from './context.ts';
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

/** What one record puts into the feeds of a language; nothing in it is later than the publication's `now`. */
export function recordEntries(record: PortalRecord, context: FeedContext): RecordEntries {
  const { now } = context.publication;
  const said = publishedUpdates<State>(record, now);
  const published = publishedAt(record, now, context.site.timeZone);
  return {
    record,
    entry: recordEntry(record, said, published, context),
    updates: [
      ...(publishedBefore(said, published) ? [publicationItem(record, published, context)] : []),
      ...said.map((update) => updateItem(record, update, context)),
    ],
  };
}

function recordEntry(
  record: PortalRecord,
  said: PublishedUpdate[],
  published: Instant,
  context: FeedContext,
): Entry {
  const { publication, language, site, words } = context;
  const text = textIn(record, language, site.defaultLanguage);
  const state = recordState(record, publication.now);
  const updates = updatesHtml(record, said, context);
  const prose = textHtml(record, context);
  const lead = [record.id, stateWord(record.kind, state, words), ...componentNames(record, context)];
  return entry(record, state, context, {
    id: recordTag(record, site, language),
    title: text.value.title,
    published,
    updated: updatedAt(record, publication.now, site.timeZone),
    html:
      factsHtml(record, state, context) + (record.kind === 'known-issue' ? prose + updates : updates + prose),
    summary: `${lead.join(' · ')} — ${gist(record, said, context)}`,
  });
}

function publicationItem(record: PortalRecord, published: Instant, context: FeedContext): Entry {
  const { publication, language, site, words } = context;
  const { title } = textIn(record, language, site.defaultLanguage).value;
  const sentence = {
    'known-issue': words.feeds.newIssue,
    incident: words.feeds.newIncident,
    maintenance: words.feeds.newMaintenance,
  }[record.kind];
  const state = recordState(record, publication.now);
  return entry(record, state, context, {
    id: publicationTag(record, site, language),
    title: phrase(sentence, { title }),
    published,
    updated: published,
    html: factsHtml(record, state, context) + announcementHtml(record, context),
    summary: about(record, gist(record, [], context), context),
  });
}

function updateItem(
  record: PortalRecord,
  { update, key, anchor }: PublishedUpdate,
  context: FeedContext,
): Entry {
  const { language, site, words } = context;
  const { title } = textIn(record, language, site.defaultLanguage).value;
  const { text } = updateTextIn(update, language, site.defaultLanguage).value;
  return entry(record, update.state, context, {
    id: updateTag(record, key, site, language),
    title: `${stateWord(record.kind, update.state, words)}: ${title}`,
    published: update.at,
    updated: update.at,
    update,
    anchor,
    html: updateHtml(update, context) + updateFactsHtml(record, update.state, context),
    summary: about(record, text, context),
  });
}

type Own = Pick<Entry, 'id' | 'title' | 'published' | 'updated' | 'html' | 'summary'> & {
  update?: Update;
  anchor?: string;
};

function entry(
  record: PortalRecord,
  state: State,
  context: FeedContext,
  { update, anchor, ...own }: Own,
): Entry {
  const { publication, language, site, words } = context;
  const path = publication.addresses.record(record, language);
  const components = componentsOf(record).map((id) => ({
    term: id,
    label: componentName(context.publication.portal, id, context.language),
  }));
  return {
    ...{ ...own, state, update },
    title: xmlText(own.title),
    html: xmlText(own.html),
    summary: xmlText(clip(own.summary)),
    url: publication.addresses.absolute(path) + (anchor === undefined ? '' : `#${anchor}`),
    language: textIn(record, language, site.defaultLanguage).language,
    categories: [...components, { term: state, label: stateWord(record.kind, state, words) }].map(
      ({ term, label }) => ({ term, label: xmlText(label) }),
    ),
  };
}

/** What a record is about in plain words: its latest update, or its first section, or its title. */
function gist(record: PortalRecord, said: PublishedUpdate[], { language, site }: FeedContext): string {
  const { title, sections } = textIn(record, language, site.defaultLanguage).value;
  const latest = record.kind === 'known-issue' ? undefined : said.at(-1);
  if (latest) return updateTextIn(latest.update, language, site.defaultLanguage).value.text;
  return sections.find(({ text }) => text.trim() !== '')?.text ?? title;
}

/** A text with the components that it is about before it. */
function about(record: PortalRecord, text: string, context: FeedContext): string {
  const names = componentNames(record, context);
  return names.length === 0 ? text : `${names.join(' · ')} — ${text}`;
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= SUMMARY_LENGTH) return line;
  const cut = line.slice(0, SUMMARY_LENGTH);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

/** What every record puts into feeds in a language, made once for feeds and API. */
export const portalEntries = memoize((publication: Publication, language: Language) => {
  const { issues, incidents } = publication.portal;
  const context = createFeedContext(publication, language);
  return { context, all: [...issues, ...incidents].map((record) => recordEntries(record, context)) };
});
