import type { OutputFile, Publication } from '../domain/publication.ts';
import { embedStates } from '../view/embed/embed.ts';

/** `embed.json` in each language, which `embed.js` shows on other sites. */
export function embedFiles(publication: Publication): OutputFile[] {
  const { portal, addresses } = publication;
  return portal.site.languages.map((language) => ({
    path: addresses.embedData(language),
    content: `${JSON.stringify(embedStates(publication, language))}\n`,
  }));
}
