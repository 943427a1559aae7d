import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentFolder } from '../../../src/content/content-folder.ts';
import { fileKind } from '../../../src/content/file-kind.ts';
import { RECORD_FOLDERS } from '../../../src/domain/site.ts';
import { ROOT } from '../../../src/integration/root.ts';
import type { Cost } from '../figures.ts';
import { measureNode } from '../measure.ts';

const PACKAGES = join(ROOT, 'node_modules');

/** A portal with nothing but its texts: what Astro alone takes for so many pages. */
const PROJECT: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module", "private": true }\n',
  'astro.config.mjs': `import { defineConfig, passthroughImageService } from 'astro/config';

export default defineConfig({
  cacheDir: './.cache',
  build: { format: 'directory' },
  image: { service: passthroughImageService() },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: { cacheDir: './.cache/vite' },
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

const records = defineCollection({
  loader: glob({
    base: './content',
    pattern: '{${RECORD_FOLDERS.join(',')}}/**/*.md',
    generateId: ({ entry }) => entry.slice(0, -'.md'.length),
  }),
});
export const collections = { records };
`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
const records = await getCollection('records');
---
<ul>{records.map(({ id, data }) => <li><a href={\`/\${id}/\`}>{data.title}</a></li>)}</ul>
`,
  'src/pages/[...id].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const records = await getCollection('records');
  return records.map((record) => ({ params: { id: record.id }, props: { record } }));
}
const { record } = Astro.props;
const { Content } = await render(record);
---
<h1>{record.data.title}</h1>
<Content />
`,
};

/** Makes a project for Astro alone, with each file of a record as a page of its own, and says how many there are. */
export async function makeBareAstro(folder: string, content: string): Promise<number> {
  for (const [path, text] of Object.entries(PROJECT)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(PACKAGES, join(folder, 'node_modules'), 'junction');
  const { paths } = await contentFolder(content).list();
  for (const path of paths)
    cpSync(join(content, path), join(folder, 'content', path.replace(/\.mdx$/, '.md')), {
      dereference: true,
    });
  return paths.filter((path) => fileKind(path).kind === 'record').length;
}

/** Builds the project as if for the first time. */
export async function buildBareAstro(folder: string): Promise<Cost> {
  for (const made of ['dist', '.cache', '.astro'])
    rmSync(join(folder, made), { recursive: true, force: true });
  const astro = join(PACKAGES, 'astro', 'bin', 'astro.mjs');
  const { cost } = await measureNode([astro, 'build'], {
    cwd: folder,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return cost;
}
