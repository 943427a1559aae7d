import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentFolder } from '../../src/content/content-folder.ts';
import { fileKind } from '../../src/content/file-kind.ts';
import { readContent } from '../../src/content/read-content.ts';
import type { Ports } from '../cli/command.ts';
import { type Cost, costLine, growthExponent, measurePhase, median } from './measure.ts';

const SHARES = [0.1, 0.5, 1];
/** Each phase finds what the ones before it left: the cold build nothing, the second one everything. */
const PHASES = ['check', 'build', 'build again', 'search'] as const;
type Phase = (typeof PHASES)[number];

/** Measures check, build and search index on 10 %, 50 % and all of a content folder, in `work`. */
export async function benchPortal(ports: Ports, content: string, work: string, runs: number): Promise<void> {
  const results = [];
  for (const share of SHARES) results.push(await benchShare(ports, content, work, share, runs));
  printGrowth(ports, results);
}

interface ShareResult {
  records: number;
  costs: Record<Phase, Cost>;
}

async function benchShare(
  ports: Ports,
  content: string,
  work: string,
  share: number,
  runs: number,
): Promise<ShareResult> {
  const [sample, out, cache] = [join(work, 'content'), join(work, 'out'), join(work, 'cache')];
  rmSync(sample, { recursive: true, force: true });
  mkdirSync(sample, { recursive: true });
  copySample(content, sample, share);
  const { portal } = await readContent(contentFolder(sample), { clock: ports.clock() });
  const records = portal.issues.length + portal.incidents.length;
  ports.out(`\n${share * 100} %: ${records} records in ${portal.site.languages.length} languages\n`);
  const taken: Record<Phase, Cost[]> = { check: [], build: [], 'build again': [], search: [] };
  for (let run = 0; run < runs; run++) {
    for (const phase of PHASES) {
      ports.err(`  ${phase}, run ${run + 1} of ${runs}…\n`);
      if (phase === 'check' || phase === 'build') rmSync(cache, { recursive: true, force: true });
      if (phase === 'build') rmSync(out, { recursive: true, force: true });
      const target = phase === 'search' ? join(work, 'search') : out;
      taken[phase].push(
        await measurePhase([phase === 'build again' ? 'build' : phase, sample, target, cache]),
      );
      rmSync(join(work, 'search'), { recursive: true, force: true });
    }
  }
  const costs = Object.fromEntries(PHASES.map((phase) => [phase, median(taken[phase])])) as Record<
    Phase,
    Cost
  >;
  for (const phase of PHASES) ports.out(`  ${costLine(phase, costs[phase])}\n`);
  printSizes(ports, out, new URL(portal.site.url).pathname);
  return { records, costs };
}

function printSizes(ports: Ports, out: string, base: string): void {
  const { files, pages, bytes } = folderSize(out);
  ports.out(`  ${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(1)} MB\n`);
  const { largest, median: middle } = issuePages(out);
  const sizes = {
    home: 'index.html',
    list: 'known-issues/index.html',
    'median issue': middle,
    'largest issue': largest,
  };
  for (const [name, page] of Object.entries(sizes)) {
    if (page !== '')
      ports.out(`  ${name}: ${pageBytes(out, page, base)} bytes gzipped, with its stylesheet\n`);
  }
}

function printGrowth(ports: Ports, results: ShareResult[]): void {
  const [small, large] = [results[0], results.at(-1)];
  if (!small || !large || small.records === 0 || large.records === small.records) return;
  ports.out('\nGrowth from 10 % to 100 %: cost as a power of the number of records\n');
  for (const phase of PHASES) {
    const exponent = (kind: 'wall' | 'cpu') =>
      growthExponent(
        { amount: small.records, cost: small.costs[phase][kind] },
        { amount: large.records, cost: large.costs[phase][kind] },
      );
    ports.out(`  ${phase}: CPU ${exponent('cpu').toFixed(2)}, wall ${exponent('wall').toFixed(2)}\n`);
  }
}

/**
 * Copies a share of a content folder, 0 to 1: a record comes with its translations, and which ones come depends on
 * their paths alone, so that a smaller share is part of a larger one. Everything that isn't a record comes along.
 */
function copySample(from: string, to: string, share: number): void {
  for (const path of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    const file = fileKind(path.replaceAll('\\', '/'));
    if (file.kind === 'record' && fraction(file.originalPath) >= share) continue;
    if (file.kind === 'asset' && !path.includes('.')) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path), { recursive: true });
  }
}

function fraction(text: string): number {
  return createHash('sha1').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

/** Files and bytes below a folder. */
function folderSize(folder: string): { files: number; pages: number; bytes: number } {
  const size = { files: 0, pages: 0, bytes: 0 };
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const entry = statSync(join(folder, path));
    if (!entry.isFile()) continue;
    size.files += 1;
    size.bytes += entry.size;
    if (path.endsWith('index.html') && !/^k[\\/]/.test(path)) size.pages += 1;
  }
  return size;
}

/** Bytes of a page and its stylesheets, each gzipped as a server sends it: all that is needed to read it. */
function pageBytes(out: string, page: string, base: string): number {
  const html = readFileSync(join(out, page), 'utf8');
  const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(([, href = '']) =>
    readFileSync(join(out, href.slice(base.length))),
  );
  return [Buffer.from(html), ...sheets].reduce(
    (total, file) => total + gzipSync(file, { level: 9 }).length,
    0,
  );
}

/** The largest and the median issue page of the default language. */
function issuePages(out: string): { largest: string; median: string } {
  const pages = readdirSync(join(out, 'known-issues'))
    .filter((name) => /^[a-z0-9]+-\d+$/.test(name))
    .map((name) => join('known-issues', name, 'index.html'))
    .sort((a, b) => statSync(join(out, a)).size - statSync(join(out, b)).size);
  return { largest: pages.at(-1) ?? '', median: pages[pages.length >> 1] ?? '' };
}
