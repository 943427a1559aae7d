import type { OutputFile, Publication } from '../../domain/publication.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import type { Names } from './names.ts';

const HEAD = `# Old addresses, for Netlify and Cloudflare Pages. Cloudflare reads the first 2,000 rules;
# what stands behind them is found by the page for addresses that lead nowhere.
`;

/**
 * `_redirects`: old slugs below /known-issues/ and /k/, and what clients of the Statuspage API link below /incidents/,
 * each to its record. Ticket numbers have pages of their own.
 */
export function redirectsFile({ slugs, statuspage }: Names, { portal, addresses }: Publication): OutputFile {
  const language = portal.site.defaultLanguage;
  const below = (folder: string, names: Map<string, PortalRecord>) =>
    [...names].map(([name, record]) => {
      const from = addresses.href(folder + segment(name));
      return `${from} ${addresses.href(addresses.record(record, language))} 301\n`;
    });
  const rules = [...below('known-issues/', slugs), ...below('k/', slugs), ...below('incidents/', statuspage)];
  return { path: '_redirects', content: HEAD + rules.join('') };
}

/** A name as a segment of a path. A star would stand for anything. */
function segment(alias: string): string {
  return encodeURIComponent(alias.toWellFormed()).replaceAll('*', '%2A');
}
