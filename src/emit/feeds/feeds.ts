import { componentName } from '../../domain/portal.ts';
import type { OutputFile, Publication } from '../../domain/publication.ts';
import { feedTag, recordFeedTag } from '../../domain/record/ids.ts';
import { componentsOf } from '../../domain/record/state.ts';
import { textIn } from '../../domain/record/translation.ts';
import { localized } from '../../domain/site.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { FeedContext } from '../entries/context.ts';
import { type Entry, portalEntries, type RecordEntries } from '../entries/entries.ts';
import { xmlText } from '../markup.ts';
import { atomFiles } from './atom.ts';
import { archive, type Feed } from './feed.ts';
import { jsonFeedFile } from './json-feed.ts';
import { rssFile } from './rss.ts';

/**
 * Every feed. For each language: the portal and each component, an entry a record and an item an update, in three
 * formats; and for each record one of its updates. In the default language: the history.
 */
export function* emitFeeds(publication: Publication): Iterable<OutputFile> {
  const { site } = publication.portal;
  for (const language of site.languages) {
    const { context, all } = portalEntries(publication, language);
    yield* listFeeds(all, context);
    for (const [component, own] of byComponent(all, context)) yield* listFeeds(own, context, component);
    for (const entries of all) yield* atomFiles(recordFeed(entries, context));
    if (language === site.defaultLanguage) yield* historyFeeds(all, context);
  }
}

/** The two feeds of the portal, or of one component, each in three formats. */
function* listFeeds(
  records: RecordEntries[],
  context: FeedContext,
  component?: string,
): Iterable<OutputFile> {
  const entries = {
    records: records.map(({ entry }) => entry),
    updates: records.flatMap(({ updates }) => updates),
  };
  for (const kind of ['records', 'updates'] as const) {
    const feed = listFeed(kind, entries[kind], context, component);
    yield rssFile(feed);
    yield* atomFiles(feed);
    yield jsonFeedFile(feed);
  }
}

function listFeed(
  kind: 'records' | 'updates',
  entries: Entry[],
  context: FeedContext,
  component: string | undefined,
): Feed {
  const { publication, language, words, site } = context;
  const { addresses } = publication;
  const name =
    component === undefined
      ? undefined
      : componentName(context.publication.portal, component, context.language);
  const subject =
    name === undefined
      ? words.feeds[kind]
      : phrase(kind === 'records' ? words.feeds.recordsOf : words.feeds.updatesOf, { name });
  return makeFeed(context, entries, {
    id: feedTag(component === undefined ? kind : `components/${component}/${kind}`, site, language),
    subject,
    page: component === undefined ? addresses.home(language) : addresses.component(component, language),
    path: (format) => addresses.feed(kind, format, language, component),
  });
}

/** The updates of one record, with its publication where that came before. */
function recordFeed({ record, updates }: RecordEntries, context: FeedContext): Feed {
  const { publication, language, site } = context;
  const { addresses } = publication;
  return makeFeed(context, updates, {
    id: recordFeedTag(record, site, language),
    subject: textIn(record, language, site.defaultLanguage).value.title,
    page: addresses.record(record, language),
    path: () => addresses.recordFeed(record, language),
  });
}

/** Incidents and maintenance, an entry a record, where Statuspage's readers look for them. */
function* historyFeeds(all: RecordEntries[], context: FeedContext): Iterable<OutputFile> {
  const { publication, language, site, words } = context;
  const { addresses } = publication;
  const entries = all.filter(({ record }) => record.kind !== 'known-issue').map(({ entry }) => entry);
  const feed = makeFeed(context, entries, {
    id: feedTag('history', site, language),
    subject: words.feeds.history,
    page: addresses.incidents(language),
    path: (format) => addresses.history(format === 'rss' ? 'rss' : 'atom'),
  });
  yield rssFile(feed);
  yield* atomFiles(feed);
}

interface Own {
  id: string;
  /** What it is about; the portal's name stands before it. */
  subject: string;
  page: string;
  path: Feed['path'];
}

function makeFeed(context: FeedContext, entries: Entry[], { id, subject, page, path }: Own): Feed {
  const { publication, language, site } = context;
  const { current, pages } = archive(entries, site.feeds.entries);
  return {
    ...{ id, language, path, pages },
    title: xmlText(`${site.name} · ${subject}`),
    description: site.description && xmlText(localized(site.description, language, site)),
    author: xmlText(site.company),
    pageUrl: publication.addresses.absolute(page),
    absolute: publication.addresses.absolute,
    entries: current,
  };
}

/** Records by component, for every component of the portal, those without records included. */
function byComponent(all: RecordEntries[], { site }: FeedContext): Map<string, RecordEntries[]> {
  const own = new Map<string, RecordEntries[]>(site.components.map(({ id }) => [id, []]));
  for (const entries of all) {
    for (const component of componentsOf(entries.record)) own.get(component)?.push(entries);
  }
  return own;
}
