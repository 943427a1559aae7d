import type { OutputFile, Publication } from '../../domain/publication.ts';
import { feedTag } from '../../domain/record/ids.ts';
import { type Week, weekInterval } from '../../domain/week/iso-week.ts';
import { siteWeeks } from '../../domain/week/site-weeks.ts';
import { sourcesOfWeek } from '../../domain/week/week-records.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';
import { weekContent } from '../../view/weekly/week-content.ts';
import { weekHtml } from '../entries/week-html.ts';
import { xmlText } from '../markup.ts';
import { atomFiles } from './atom.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { jsonFeedFile } from './json-feed.ts';
import { rssFile } from './rss.ts';
import { stylesheetInstruction } from './stylesheet.ts';

/** The feed of weeks in each language: an item for each week that is over, told when it was. Older ones are in the list of weeks. */
export function* emitWeekFeeds(publication: Publication): Iterable<OutputFile> {
  const [, ...whole] = siteWeeks(publication);
  if (siteWeeks(publication).length === 0) return;
  const weeks = whole.slice(0, publication.portal.site.feeds.entries);
  const sources = weeks.map((week) => sourcesOfWeek(publication, week));
  const from = {
    records: [...new Set(sources.flatMap(({ records }) => records))],
    besides: sources.map(({ besides }) => besides).join(' '),
  };
  for (const edition of editionsOf(publication)) {
    const feed = weekFeed(edition, weeks, from);
    yield rssFile(feed);
    yield* atomFiles(feed);
    yield jsonFeedFile(feed);
  }
}

function weekFeed(edition: Edition, weeks: Week[], from: Feed['from']): Feed {
  const { site, addresses, language, words, localized } = edition;
  return {
    id: feedTag('weekly', site, language),
    title: xmlText(`${site.name} · ${words.weekly.title}`),
    instruction: stylesheetInstruction(edition),
    description: site.description && xmlText(localized(site.description)),
    language,
    author: xmlText(site.company),
    pageUrl: addresses.absolute(addresses.weeks()),
    path: (format) => addresses.weekFeed(format),
    here: addresses.here,
    entries: weeks.map((week) => weekEntry(edition, week)),
    from,
    pages: [],
  };
}

/** A week as an item: it is published at its end, and what is changed in its records later is no news of that week. */
function weekEntry(edition: Edition, week: Week): FeedEntry {
  const { site, addresses, language } = edition;
  const { title, summary } = weekContent(edition, week);
  const { end } = weekInterval(week, site.timeZone);
  return {
    id: feedTag(`weekly/${week}`, site, language),
    url: addresses.absolute(addresses.week(week)),
    title: xmlText(title),
    language,
    published: end,
    updated: end,
    // Most feeds are as they were.
    get html() {
      return xmlText(weekHtml(edition, week));
    },
    summary: xmlText(summary),
    categories: [],
  };
}
