import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

const GENERATOR = [
  'languages',
  'domain',
  'i18n',
  'markdown',
  'content',
  'edition',
  'view',
  'emit',
  'integration',
].map((name) => `src/${name}`);

const SHARED = ['scripts/lib', 'scripts/report', 'scripts/cli'];

/** What each folder may import from besides itself: src/README.md draws the same map. */
const MAY_IMPORT: Record<string, string[]> = {
  'src/languages': [],
  'src/domain': ['src/languages'],
  'src/i18n': ['src/languages', 'src/domain'],
  'src/markdown': ['src/domain', 'src/i18n'],
  'src/content': ['src/domain', 'src/i18n', 'src/markdown'],
  'src/edition': ['src/languages', 'src/domain', 'src/i18n', 'src/markdown'],
  'src/view': ['src/languages', 'src/domain', 'src/i18n', 'src/edition'],
  'src/emit': ['src/domain', 'src/i18n', 'src/edition', 'src/view'],
  'src/browser': ['src/languages', 'src/domain', 'src/i18n', 'src/view', 'src/styles'],
  'src/styles': [],
  'src/integration': ['src/domain', 'src/i18n', 'src/content', 'src/edition', 'src/emit', 'src/view'],
  'src/components': ['src/domain', 'src/i18n', 'src/edition', 'src/view', 'src/browser', 'src/styles'],
  'src/layouts': ['src/domain', 'src/view', 'src/browser', 'src/components', 'src/styles'],
  'src/pages': [
    'src/languages',
    'src/domain',
    'src/edition',
    'src/view',
    'src/browser',
    'src/components',
    'src/layouts',
    'src/styles',
  ],
  'src/env.d.ts': ['src/domain', 'src/view'],
  'scripts/lib': ['src/domain', 'src/content'],
  'scripts/report': ['src/domain', 'scripts/lib'],
  'scripts/cli/main.ts': ['scripts/cli', 'scripts/commands'],
  'scripts/cli': ['src/domain', 'src/content', 'src/integration', 'scripts/lib', 'scripts/report'],
  'scripts/portal': [...GENERATOR, ...SHARED],
  'scripts/editor': [...GENERATOR, ...SHARED],
  'scripts/write': [...GENERATOR, ...SHARED, 'scripts/editor'],
  'scripts/import': [...GENERATOR, ...SHARED, 'scripts/write'],
  'scripts/export': [...GENERATOR, ...SHARED],
  'scripts/due': [...GENERATOR, ...SHARED],
  'scripts/tally': [...GENERATOR, ...SHARED, 'scripts/write'],
  'scripts/metrics': [...GENERATOR, ...SHARED, 'scripts/tally', 'scripts/write'],
  'scripts/notify': [...GENERATOR, ...SHARED, 'scripts/portal'],
  'scripts/upstream': [...GENERATOR, ...SHARED],
  'scripts/publish': [...GENERATOR, ...SHARED, 'scripts/portal'],
  'scripts/verify': [...GENERATOR, ...SHARED, 'scripts/portal'],
  'scripts/translations': [...GENERATOR, ...SHARED],
  'scripts/bench': [...GENERATOR, 'src/browser', ...SHARED, 'scripts/portal'],
  'scripts/commands': [
    ...GENERATOR,
    ...SHARED,
    ...['portal', 'editor', 'write', 'import', 'export', 'tally', 'notify', 'publish', 'verify'].map(
      (name) => `scripts/${name}`,
    ),
    ...['metrics', 'translations', 'bench', 'upstream', 'due'].map((name) => `scripts/${name}`),
  ],
  'scripts/candor.mjs': ['scripts/cli/main.ts', 'scripts/lib'],
};

const files = ['src', 'scripts'].flatMap((folder) =>
  (readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }) as string[])
    .filter((name) => /\.(ts|mjs|astro|mdx)$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
);

const layerOf = (path: string) =>
  Object.keys(MAY_IMPORT).find((layer) => path === layer || path.startsWith(`${layer}/`));

function importsOf(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const specifiers = source.matchAll(
    /(?:^|\s)(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"](\.[^'"]+)['"]|import\(['"](\.[^'"]+)['"]\)/g,
  );
  return [...specifiers].map(([, fixed, dynamic]) => posix.join(posix.dirname(file), fixed ?? dynamic ?? ''));
}

test('there is something to hold to the table', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(importsOf).length).toBeGreaterThan(100);
});

test('every file is in a layer', () => {
  expect(files.filter((file) => !layerOf(file) && !file.endsWith('.d.ts'))).toEqual([]);
});

test('imports run one way', () => {
  const wrong = files.flatMap((file) => {
    const layer = layerOf(file) ?? '';
    return importsOf(file)
      .filter((target) => {
        const other = layerOf(target);
        return other !== undefined && other !== layer && !MAY_IMPORT[layer]?.includes(other);
      })
      .map((target) => `${file} imports ${relative('.', target)}`);
  });
  expect(wrong).toEqual([]);
});

test('no file imports itself by way of others, not even for a type', () => {
  expect(circles(new Map(files.map((file) => [file, importsOf(file)])))).toEqual([]);
  const tangled = { a: ['b', 'c'], b: ['c'], c: ['d'], d: ['b'], e: ['e'], f: ['a'] };
  expect(circles(new Map(Object.entries(tangled)))).toEqual([
    ['b', 'c', 'd', 'b'],
    ['e', 'e'],
  ]);
});

/** Files that import one another in a circle, one circle for each import that closes one. */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const follow = (file: string, path: readonly string[]) => {
    const begin = path.indexOf(file);
    if (begin !== -1) found.push([...path.slice(begin), file]);
    else if (!done.has(file)) {
      for (const target of imports.get(file) ?? []) follow(target, [...path, file]);
      done.add(file);
    }
  };
  for (const file of imports.keys()) follow(file, []);
  return found;
}

test('the formats of emit don’t import each other: what they share stands in emit/ itself or in emit/entries/', () => {
  const formatOf = (path: string) => /^src\/emit\/(\w+)\//.exec(path)?.[1];
  const wrong = files.flatMap((file) => {
    const format = formatOf(file);
    if (format === undefined) return [];
    return importsOf(file)
      .filter((target) => ![undefined, 'entries', format].includes(formatOf(target)))
      .map((target) => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('emit takes nothing from a page’s own view: facts of a record are in domain/record/', () => {
  const pageViews = new Set(
    files.filter(
      (file) => file.startsWith('src/view/') && /\bPageInfo\b/.test(readFileSync(join(ROOT, file), 'utf8')),
    ),
  );
  expect(pageViews).toContain('src/view/incident/incident.ts');
  const wrong = files
    .filter((file) => file.startsWith('src/emit/'))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => pageViews.has(target))
        .map((target) => `${file} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('domain, i18n, markdown, view and emit touch neither disk nor clock', () => {
  const pure = files.filter((file) => /^src\/(domain|i18n|markdown|view|emit)\//.test(file));
  const impure = pure.filter((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8');
    return /from 'node:(fs|child_process|net|http)|Date\.now\(|new Date\(\)|process\./.test(source);
  });
  expect(impure).toEqual([]);
});
