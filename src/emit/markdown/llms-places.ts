import { FEED_FORMATS } from '../../domain/addresses.ts';
import type { Publication } from '../../domain/publication.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { FEED_NAMES } from '../../view/feed-links.ts';
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

/** The files of the API. */
export function apiLines({ portal, addresses }: Publication): string[] {
  const { apiNotes } = WORDS[portal.site.defaultLanguage].markdown;
  const files = {
    site: 'site',
    components: 'components',
    knownIssues: 'known-issues',
    incidents: 'incidents',
    updates: 'updates',
  };
  return (Object.keys(files) as (keyof typeof files)[]).map((key) => {
    const path = addresses.api('v1', files[key]);
    return `- ${markdownLink(path, addresses.absolute(path))}: ${apiNotes[key]}`;
  });
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
