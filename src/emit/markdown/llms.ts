import { FEED_FORMATS } from '../../domain/addresses.ts';
import type { OutputFile } from '../../domain/publication.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { FEED_NAMES } from '../../view/parts/feed-links.ts';
import { issueLines, openLines, plannedLines, recentLines } from './llms-records.ts';
import { blocks, markdownLink, markdownText } from './text.ts';

/** `llms.txt` (https://llmstxt.org): what is here and where, for programs that read, in the default language. */
export function llmsFile(edition: Edition): OutputFile {
  const { publication, site, now, localized, format } = edition;
  const words = edition.words.markdown;
  const about = site.description
    ? localized(site.description)
    : phrase(words.about, { company: site.company });
  const others = editionsOf(publication)
    .filter((other) => other !== edition)
    .map(({ words, addresses }) => markdownLink(words.languageName, addresses.absolute(addresses.home)));
  const content = blocks([
    `# ${markdownText(site.name)}`,
    `> ${markdownText(about)}`,
    phrase(words.quote, { moment: markdownText(format.moment(now)) }),
    others.length === 0 ? undefined : phrase(words.otherLanguages, { languages: others.join(', ') }),
    list(words.openIncidents, openLines(edition)),
    list(edition.words.history.planned, plannedLines(edition)),
    list(words.openIssues, issueLines(edition)),
    list(words.recentIncidents, recentLines(edition)),
    list(words.pages, pageLines(edition)),
    list(words.api, apiLines(edition)),
    list(words.feeds, feedLines(edition)),
  ]);
  return { path: 'llms.txt', content: `${content.toWellFormed()}\n` };
}

function list(title: string, lines: string[]): string | undefined {
  return lines.length === 0 ? undefined : `## ${title}\n\n${lines.join('\n')}`;
}

/** The pages to begin with. */
export function pageLines({ addresses, words: { frame, markdown } }: Edition): string[] {
  const paths = {
    now: addresses.home,
    knownIssues: addresses.knownIssues,
    history: addresses.incidents,
    subscribe: addresses.subscribe,
  };
  return (Object.keys(paths) as (keyof typeof paths)[]).map(
    (page) => `- ${markdownLink(frame[page], addresses.absolute(paths[page]))}: ${markdown.pageNotes[page]}`,
  );
}

/** The files of the APIs, and the calendar. */
export function apiLines({ addresses, words }: Edition): string[] {
  const { apiNotes } = words.markdown;
  const files = {
    site: addresses.api('v1', 'site'),
    components: addresses.api('v1', 'components'),
    knownIssues: addresses.api('v1', 'known-issues'),
    incidents: addresses.api('v1', 'incidents'),
    updates: addresses.api('v1', 'updates'),
    statuspage: addresses.api('v2', 'summary'),
    calendar: addresses.calendar(),
  };
  return (Object.keys(files) as (keyof typeof files)[]).map(
    (key) => `- ${markdownLink(files[key], addresses.absolute(files[key]))}: ${apiNotes[key]}`,
  );
}

/** The feeds of the whole portal. */
export function feedLines({ addresses, words: { feeds } }: Edition): string[] {
  return (['records', 'updates'] as const).flatMap((kind) =>
    FEED_FORMATS.map((format) => {
      const address = addresses.absolute(addresses.feed(kind, format));
      return `- ${markdownLink(FEED_NAMES[format], address)}: ${feeds[kind]}`;
    }),
  );
}
