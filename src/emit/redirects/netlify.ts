import type { OutputFile, Publication } from '../../domain/publication.ts';
import type { Names } from './names.ts';

const HEAD = `# Old addresses, for Netlify and Cloudflare Pages. Cloudflare reads the first 2,000 rules;
# what stands behind them is found by the page for addresses that lead nowhere.
`;

/** `_redirects`: old slugs below /known-issues/ and /k/, each to its record. Ticket numbers have pages of their own. */
export function redirectsFile({ slugs }: Names, { portal, addresses }: Publication): OutputFile {
  const language = portal.site.defaultLanguage;
  const rules = ['known-issues/', 'k/'].flatMap((folder) =>
    [...slugs].map(([alias, record]) => {
      const from = addresses.href(folder + segment(alias));
      return `${from} ${addresses.href(addresses.record(record, language))} 301\n`;
    }),
  );
  return { path: '_redirects', content: HEAD + rules.join('') };
}

/** An alias as a segment of a path. A star would stand for anything. */
function segment(alias: string): string {
  return encodeURIComponent(alias.toWellFormed()).replaceAll('*', '%2A');
}
