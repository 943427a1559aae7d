import { FEED_FORMATS } from '../../domain/addresses.ts';
import type { Publication } from '../../domain/publication.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { FEED_NAMES } from '../../view/parts/feed-links.ts';
import { markdownLink } from './text.ts';

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
