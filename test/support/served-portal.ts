import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFile } from '../../scripts/portal/manifest.ts';
import type { OutputFile } from '../../src/domain/publication.ts';
import { emitAll } from '../../src/emit/emit.ts';
import { issueListPages, listPagePath } from '../../src/view/issues/issue-lists.ts';
import { PAGE_CSP } from '../../src/view/parts/csp.ts';
import { issueOf, publicationOf } from './portals.ts';
import { incidentOf } from './records.ts';
import { digestsIn, writeFiles } from './write-files.ts';

/**
 * Writes a portal of 51 issues and an incident below a host's root, and gives its folder: all that a build has, with
 * stand-ins for what Astro makes of pages.
 */
export function writePortal(root: string, baseUrl: string): string {
  const issues = Array.from({ length: 51 }, (_, index) =>
    issueOf({
      id: `KI-${index + 1}`,
      title: `Não exporta ${index + 1}`,
      aliases: index === 4 ? ['511204', 'old-Slug', 'caffè & "co" {x}', 'error-500', '$uri'] : [],
    }),
  );
  const incidents = [
    incidentOf({ id: 'INC-1', started: '2026-05-07T10:15-03:00', resolved: '2026-05-07T12:30-03:00' }),
  ];
  const publication = publicationOf({ issues, incidents, site: { languages: ['en', 'pt'] }, baseUrl });
  const { addresses, portal } = publication;
  const pages = portal.site.languages.flatMap((language) => {
    const { home, knownIssues, record, ...others } = addresses.in(language);
    return [
      ...[home, others.incidents, others.search, others.subscribe, others.support, others.embed],
      ...issueListPages(publication).map(({ list, number }) => knownIssues + listPagePath(list.path, number)),
      ...[...issues, ...incidents].map(record),
    ];
  });
  const folder = join(root, decodeURIComponent(addresses.baseUrl.pathname));
  mkdirSync(folder, { recursive: true });
  writeFiles(folder, [
    ...pages.map((path) => page(`${path}index.html`)),
    page('404.html'),
    { path: '_astro/frame.Dfy3_av4.css', content: 'a{}'.repeat(400) },
    { path: '_astro/page.BPmP04An.js', content: '// é\n'.repeat(400) },
    { path: 'assets/incidents/Log 1.TXT', content: 'é\n'.repeat(400) },
    { path: 'embed.js', content: '// é\n'.repeat(400) },
    ...emitAll(publication),
  ]);
  writeFiles(folder, [manifestFile(publication, digestsIn(folder))]);
  return folder;
}

function page(path: string): OutputFile {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${PAGE_CSP}">`;
  return { path, content: `<!doctype html>${policy}${`<p>${path}: não.`.repeat(40)}` };
}
