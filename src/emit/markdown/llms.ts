import { FEED_FORMATS } from '../../domain/addresses.ts';
import type { OutputFile, Publication } from '../../domain/publication.ts';
import { createFormat } from '../../i18n/format.ts';
import { phrase } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { FEED_NAMES } from '../../view/parts/feed-links.ts';
import { issueLines, openLines, plannedLines, recentLines } from './llms-records.ts';
import { blocks, markdownLink, markdownText } from './text.ts';

/** `llms.txt` (https://llmstxt.org): what is here and where, for programs that read, in the default language. */
export function llmsFile(publication: Publication): OutputFile {
  const { portal, addresses, now } = publication;
  const { site } = portal;
  const language = site.defaultLanguage;
  const words = WORDS[language].markdown;
  const format = createFormat(language, site.timeZone);
  const about = site.description
    ? localized(site.description, language, site)
    : phrase(words.about, { company: site.company });
  const others = site.languages
    .filter((other) => other !== language)
    .map((other) => markdownLink(WORDS[other].languageName, addresses.absolute(addresses.home(other))));
  const content = blocks([
    `# ${markdownText(site.name)}`,
    `> ${markdownText(about)}`,
    phrase(words.quote, { moment: markdownText(format.moment(now)) }),
    others.length === 0 ? undefined : phrase(words.otherLanguages, { languages: others.join(', ') }),
    list(words.openIncidents, openLines(publication)),
    list(WORDS[language].history.planned, plannedLines(publication)),
    list(words.openIssues, issueLines(publication)),
    list(words.recentIncidents, recentLines(publication)),
    list(words.pages, pageLines(publication)),
    list(words.api, apiLines(publication)),
    list(words.feeds, feedLines(publication)),
  ]);
  return { path: 'llms.txt', content: `${content.toWellFormed()}\n` };
}

function list(title: string, lines: string[]): string | undefined {
  return lines.length === 0 ? undefined : `## ${title}\n\n${lines.join('\n')}`;
}

/** The pages to begin with. */
export function pageLines({ portal, addresses }: Publication): string[] {
  const { defaultLanguage: language } = portal.site;
  const { frame, markdown } = WORDS[language];
  const paths = {
    now: addresses.home(language),
    knownIssues: addresses.knownIssues(language),
    history: addresses.incidents(language),
    subscribe: addresses.subscribe(language),
  };
  return (Object.keys(paths) as (keyof typeof paths)[]).map(
    (page) => `- ${markdownLink(frame[page], addresses.absolute(paths[page]))}: ${markdown.pageNotes[page]}`,
  );
}

/** The files of the APIs, and the calendar. */
export function apiLines({ portal, addresses }: Publication): string[] {
  const { defaultLanguage: language } = portal.site;
  const { apiNotes } = WORDS[language].markdown;
  const files = {
    site: addresses.api('v1', 'site'),
    components: addresses.api('v1', 'components'),
    knownIssues: addresses.api('v1', 'known-issues'),
    incidents: addresses.api('v1', 'incidents'),
    updates: addresses.api('v1', 'updates'),
    statuspage: addresses.api('v2', 'summary'),
    calendar: addresses.calendar(language),
  };
  return (Object.keys(files) as (keyof typeof files)[]).map(
    (key) => `- ${markdownLink(files[key], addresses.absolute(files[key]))}: ${apiNotes[key]}`,
  );
}

/** The feeds of the whole portal. */
export function feedLines({ portal, addresses }: Publication): string[] {
  const { defaultLanguage: language } = portal.site;
  const { feeds } = WORDS[language];
  return (['records', 'updates'] as const).flatMap((kind) =>
    FEED_FORMATS.map((format) => {
      const address = addresses.absolute(addresses.feed(kind, format, language));
      return `- ${markdownLink(FEED_NAMES[format], address)}: ${feeds[kind]}`;
    }),
  );
}
