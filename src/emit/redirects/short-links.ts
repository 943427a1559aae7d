import type { OutputFile, Publication } from '../../domain/publication.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import { textIn } from '../../domain/record/translation.ts';
import { BARE_CSP } from '../../view/parts/csp.ts';
import { escapeHtml } from '../html.ts';
import type { Names } from './names.ts';

/** `k/1042/index.html`: a page that leads to a record at once, or by its one link; any server can serve it. */
export function* shortLinkPages({ short }: Names, publication: Publication): Iterable<OutputFile> {
  for (const [name, record] of short) {
    yield { path: `k/${name}/index.html`, content: shortLinkPage(record, publication) };
  }
}

function shortLinkPage(record: PortalRecord, { portal, addresses }: Publication): string {
  const language = portal.site.defaultLanguage;
  const path = addresses.record(record, language);
  const title = escapeHtml(`${record.id}: ${textIn(record, language, language).value.title}`);
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
