import type { ContentFolder } from '../../src/content/content-folder.ts';
import { type Content, readContent } from '../../src/content/read-content.ts';
import { createAddresses } from '../../src/domain/addresses.ts';
import type { Publication } from '../../src/domain/publication.ts';

/** A small, valid `site.yaml` with one component, `checkout`. */
export const SITE = `name: Example Status
company: Example
url: https://status.example.com/
authority: status.example.com
languages: [en, pt]
timeZone: America/Sao_Paulo
groups:
  - id: shop
    name: Shop
    components:
      - id: checkout
        name: Checkout
`;

/** An incident of `SITE` that goes on since the small hours of 28 November 2026; its title looks like HTML. */
export const OUTAGE = `---
id: INC-3
title: Orders can’t be <placed>
kind: incident
impact: critical
started: 2026-11-28T00:50-03:00
components:
  checkout: major_outage
---

## Timeline

### 2026-11-28 00:55 · Investigating

We are looking for the cause.
`;

/** The smallest known issue that has nothing wrong; fields given replace or add lines. */
export function issueFile(
  id: string,
  fields: Record<string, string> = {},
  body = '## Summary\n\nIt fails.\n\n## Workaround\n\nPay by transfer.\n',
): string {
  const facts = {
    id,
    title: `${id} fails`,
    status: 'confirmed',
    severity: 'minor',
    components: '[checkout]',
    created: '2026-01-02',
    updated: '2026-01-03',
    ...fields,
  };
  const lines = Object.entries(facts).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

/** A content folder in memory. */
export function folderOf(files: Record<string, string | Uint8Array>): ContentFolder {
  return {
    list: () => Promise.resolve({ paths: Object.keys(files).sort(), problems: [] }),
    read: (path) => {
      const file = files[path];
      if (file === undefined) return Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' }));
      return Promise.resolve(typeof file === 'string' ? new TextEncoder().encode(file) : file);
    },
  };
}

/** The publication of some files with `SITE`, as of 2026-11-23; they have nothing wrong. */
export async function publicationFrom(files: Record<string, string>): Promise<Publication> {
  const { portal, problems } = await contentOf(files);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(errors.map(({ file, line, what }) => `${file}:${line} ${what}`).join('\n'));
  const addresses = createAddresses(new URL('https://status.example.com/'), portal.site.defaultLanguage);
  return { portal, addresses, now: Date.parse('2026-11-23T12:00:00Z') };
}

/** Reads files as a content folder with `SITE`, as of 2026-11-23. */
export function contentOf(files: Record<string, string | Uint8Array>): Promise<Content> {
  return readContent(folderOf({ 'site.yaml': SITE, ...files }), {
    clock: Date.parse('2026-11-23T12:00:00Z'),
  });
}
