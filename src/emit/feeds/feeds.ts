import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import { feedTag, recordFeedTag } from '../../domain/record/ids.ts';
import { isIncidentRecord } from '../../domain/record/records.ts';
import { componentsOf } from '../../domain/record/state.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { type Entry, portalEntries, type RecordEntries } from '../entries/entries.ts';
import { xmlText } from '../markup.ts';
import { atomFiles, atomText } from './atom.ts';
import { archive, type Feed, sourcesOf } from './feed.ts';
import { jsonFeedFile } from './json-feed.ts';
import { rssFile } from './rss.ts';
import { stylesheetInstruction } from './stylesheet.ts';

/**
 * Every feed. For each language: the portal and each component, an entry a record and an item an update, in three
 * formats; and for each record one of its updates. In the default language: the history.
 */
export function* emitFeeds(publication: Publication): Iterable<OutputFile> {
  for (const edition of editionsOf(publication)) {
    const all = portalEntries(edition);
    yield* listFeeds(all, edition);
    for (const [component, own] of byComponent(all, edition)) yield* listFeeds(own, edition, component);
    for (const entries of all) yield* recordFeedFiles(entries, edition);
    if (edition.language === edition.site.defaultLanguage) yield* historyFeeds(all, edition);
  }
}

/** The two feeds of the portal, or of one component, each in three formats. */
function* listFeeds(records: RecordEntries[], edition: Edition, component?: string): Iterable<OutputFile> {
  const entries = {
    records: records.map(({ entry }) => entry),
    updates: records.flatMap(({ updates }) => updates),
  };
  for (const kind of ['records', 'updates'] as const) {
    const feed = listFeed(kind, entries[kind], edition, component);
    yield rssFile(feed);
    yield* atomFiles(feed);
    yield jsonFeedFile(feed);
  }
}

function listFeed(
  kind: 'records' | 'updates',
  entries: Entry[],
  edition: Edition,
  component: string | undefined,
): Feed {
  const { site, addresses, language, words, componentName } = edition;
  const name = component === undefined ? undefined : componentName(component);
  const subject =
    name === undefined
      ? words.feeds[kind]
      : phrase(kind === 'records' ? words.feeds.recordsOf : words.feeds.updatesOf, { name });
  return makeFeed(edition, entries, {
    id: feedTag(component === undefined ? kind : `components/${component}/${kind}`, site, language),
    subject,
    page: component === undefined ? addresses.home : addresses.component(component),
    path: (format) => addresses.feed(kind, format, component),
  });
}

/** The feed of one record; one with more updates than a feed has entries comes with archive pages. */
function* recordFeedFiles(entries: RecordEntries, edition: Edition): Iterable<OutputFile> {
  const feed = () => recordFeed(entries, edition);
  const { record, updates } = entries;
  if (updates.length > edition.site.feeds.entries) yield* atomFiles(feed());
  else yield fileFrom({ records: [record] }, edition.addresses.recordFeed(record), () => atomText(feed()));
}

/** The updates of one record, with its publication where that came before. */
function recordFeed({ record, updates }: RecordEntries, edition: Edition): Feed {
  const { site, addresses, language, textOf } = edition;
  return makeFeed(edition, updates, {
    id: recordFeedTag(record, site, language),
    subject: textOf(record).value.title,
    page: addresses.record(record),
    path: () => addresses.recordFeed(record),
  });
}

/** Incidents and maintenance, an entry a record, where Statuspage's readers look for them. */
function* historyFeeds(all: RecordEntries[], edition: Edition): Iterable<OutputFile> {
  const { site, addresses, language, words } = edition;
  const entries = all.filter(({ record }) => isIncidentRecord(record)).map(({ entry }) => entry);
  const feed = makeFeed(edition, entries, {
    id: feedTag('history', site, language),
    subject: words.feeds.history,
    page: addresses.incidents,
    path: (format) => addresses.history(format === 'rss' ? 'rss' : 'atom'),
  });
  yield rssFile(feed);
  yield* atomFiles(feed);
}

interface Own {
  id: string;
  /** What it is about; the portal's name precedes it. */
  subject: string;
  page: string;
  path: Feed['path'];
}

function makeFeed(edition: Edition, entries: Entry[], { id, subject, page, path }: Own): Feed {
  const { site, addresses, language, localized } = edition;
  const { current, pages } = archive(entries, site.feeds.entries);
  return {
    ...{ id, language, path, pages },
    instruction: stylesheetInstruction(edition),
    title: xmlText(`${site.name} · ${subject}`),
    description: site.description && xmlText(localized(site.description)),
    author: xmlText(site.company),
    pageUrl: addresses.absolute(page),
    here: addresses.here,
    entries: current,
    from: sourcesOf(current, pages.length),
  };
}

/** Records by component, for every component of the portal, those without records included. */
function byComponent(all: RecordEntries[], { site }: Edition): Map<string, RecordEntries[]> {
  const own = new Map<string, RecordEntries[]>(site.components.map(({ id }) => [id, []]));
  for (const entries of all) {
    for (const component of componentsOf(entries.record)) own.get(component)?.push(entries);
  }
  return own;
}
