import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { UpdateObject, UpdatesObject } from '../../../src/emit/api/schemas/update.ts';

/** The address and the instant of every build here. */
export const URL_OF_BUILDS = 'https://status.example.com/';
export const BUILT_AT = '2026-11-23T17:49:00.000Z';

type Texts = UpdateObject['texts'];

/** An update of INC-1 about Checkout, a number of minutes before the build; anything of it may be given. */
export function updateOf(
  minutesAgo: number,
  {
    title = 'Payments are declined',
    text = 'We look into it.',
    texts,
    ...changes
  }: Partial<UpdateObject> & { title?: string; text?: string } = {},
): UpdateObject {
  const published = new Date(Date.parse(BUILT_AT) - minutesAgo * 60_000).toISOString();
  const { record = 'INC-1', kind = 'incident', state = 'investigating' } = changes;
  const path = kind === 'known-issue' ? 'known-issues' : 'incidents';
  const english: Texts = {
    en: {
      record: title,
      title: `Investigating: ${title}`,
      state: 'Investigating',
      text,
      html: `<p>${text}</p>`,
      url: `${URL_OF_BUILDS}${path}/${record.toLowerCase()}/#update-${String(minutesAgo)}`,
    },
  };
  return {
    id: `tag:status.example.com,2026:${kind}/${record}/update/${published.slice(0, 16)}Z`,
    published: published.replace('.000Z', 'Z'),
    components: ['checkout'],
    texts: texts ?? english,
    ...{ record, kind, state },
    ...changes,
  };
}

/** Some updates of INC-1, one a minute, newest first as a build has them. */
export function updatesOf(count: number, changes: Partial<UpdateObject> = {}): UpdateObject[] {
  return Array.from({ length: count }, (_, index) =>
    updateOf(index + 1, { text: `Word number ${String(count - index)}.`, ...changes }),
  );
}

/** Writes a build of these updates, as far as `notify` reads one; further files by their path. */
export function writeBuild(
  folder: string,
  updates: readonly UpdateObject[],
  { perPage = 500, files = {} }: { perPage?: number; files?: Record<string, unknown> } = {},
): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, value: unknown) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value));
  };
  write('build.json', { candor: 1, builtAt: BUILT_AT, url: URL_OF_BUILDS });
  const pages = Math.max(1, Math.ceil(updates.length / perPage));
  for (let page = 1; page <= pages; page += 1) {
    const content: UpdatesObject = {
      page,
      pages,
      next: page === pages ? null : `${URL_OF_BUILDS}api/v1/updates/${String(page + 1)}.json`,
      updates: updates.slice((page - 1) * perPage, page * perPage),
    };
    write(page === 1 ? 'api/v1/updates.json' : `api/v1/updates/${String(page)}.json`, content);
  }
  for (const [path, value] of Object.entries(files)) write(path, value);
}
