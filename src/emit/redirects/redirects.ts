import { once } from '../../domain/memoize.ts';
import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import { REDIRECT_SHARDS, redirectShard, redirectShardPath } from '../../domain/redirect-shard.ts';
import { defaultEdition, type Edition, editionsOf } from '../../edition/edition.ts';
import { movedListPages } from '../../view/issues/issue-lists.ts';
import { BARE_CSP } from '../../view/parts/csp.ts';
import { escapeHtml } from '../markup.ts';
import { addressSources, type Names, oldAddresses, recordNames } from '../old-addresses.ts';

/** Whatever leads to a record from a number, an old slug, a Statuspage client or another way to write its id; and to lists. */
export function* emitRedirects(publication: Publication): Iterable<OutputFile> {
  const names = recordNames(publication.portal);
  yield* shortLinkPages(names, publication);
  yield* movedPages(publication);
  yield* lookUpFiles(names, publication);
  yield fileFrom(addressSources(publication), '_redirects', () => redirectsText(names, publication));
}

/** The look-up of the 404 page, in the files that domain/redirect-shard.ts describes. */
function* lookUpFiles({ all }: Names, publication: Publication): Iterable<OutputFile> {
  const { record: recordPath } = defaultEdition(publication).addresses;
  const shards = once(() => Map.groupBy(all, ([name]) => redirectShard(name)));
  for (const shard of REDIRECT_SHARDS)
    yield fileFrom(addressSources(publication), redirectShardPath(shard), () => {
      const own = shards().get(shard) ?? [];
      return JSON.stringify(Object.fromEntries(own.map(([name, record]) => [name, recordPath(record)])));
    });
}

/** `k/1042/index.html`: a page that leads to a record at once, or by its one link; any server can serve it. */
function* shortLinkPages({ short }: Names, publication: Publication): Iterable<OutputFile> {
  for (const [name, record] of short) {
    yield fileFrom({ records: [record] }, `k/${name}/index.html`, () =>
      shortLinkPage(record, defaultEdition(publication)),
    );
  }
}

function shortLinkPage(record: PortalRecord, edition: Edition): string {
  const { addresses, textOf } = edition;
  return leadingPage(edition, addresses.record(record), `${record.id}: ${textOf(record).value.title}`);
}

/** Pages of lists under addresses that they had, in each language. */
function* movedPages(publication: Publication): Iterable<OutputFile> {
  const moved = movedListPages(publication);
  for (const edition of editionsOf(publication)) {
    const { knownIssues } = edition.addresses;
    for (const [from, to] of moved)
      yield fileFrom(addressSources(publication), `${knownIssues}${from}index.html`, () =>
        leadingPage(edition, knownIssues + to, edition.words.issues.title),
      );
  }
}

/** A page that leads to another one of the portal at once, or by its one link. */
function leadingPage({ addresses, language }: Edition, path: string, text: string): string {
  const title = escapeHtml(text);
  const href = escapeHtml(addresses.href(path));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${BARE_CSP}">
<meta http-equiv="refresh" content="0; url=${href}">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeHtml(addresses.absolute(path))}">
<title>${title}</title>
</head>
<body><p><a href="${href}">${title}</a></p></body>
</html>
`;
}

const HEAD = `# Old addresses, for Netlify and Cloudflare Pages. Cloudflare reads the first 2,000 rules;
# where they lead is found by the page for addresses that lead nowhere.
`;

/**
 * `_redirects`: old slugs below /known-issues/ and /k/, and what clients of the Statuspage API link below /incidents/,
 * each to its record. Ticket numbers have pages of their own.
 */
function redirectsText(names: Names, publication: Publication): string {
  const { addresses } = defaultEdition(publication);
  const free = oldAddresses(publication);
  const rules = (folder: keyof typeof free, led: Map<string, PortalRecord>) =>
    [...free[folder]]
      .filter(([name, record]) => led.get(name) === record)
      .map(([name, record]) => {
        const from = addresses.href(`${folder}/${segment(name)}`);
        return `${from} ${addresses.href(addresses.record(record))} 301\n`;
      });
  const all = [
    ...rules('known-issues', names.slugs),
    ...rules('k', names.slugs),
    ...rules('incidents', names.statuspage),
  ];
  return HEAD + all.join('');
}

/** A name as a segment of a path. A star would stand for anything. */
function segment(alias: string): string {
  return encodeURIComponent(alias.toWellFormed()).replaceAll('*', '%2A');
}
