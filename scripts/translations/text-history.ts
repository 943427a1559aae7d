import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutFrontMatter } from '../../src/content/front-matter.ts';
import type { Ports } from '../cli/command.ts';
import type { OutdatedSince } from './translation-state.ts';

/** A commit, and the day on which it was made. */
interface Commit {
  id: string;
  day: string;
}

/**
 * Compares each original with what it was when its translation was last changed, by the history of the git repository that
 * the content folder lies in. Facts, such as counted customers, don't count: a translation has none. A translation that is
 * being changed is up to date. Undefined where there is no git or no whole history.
 */
export async function readTextHistory(
  content: string,
  pairs: readonly { translation: string; original: string }[],
  ports: Pick<Ports, 'env' | 'signal'>,
): Promise<OutdatedSince | undefined> {
  const git = (args: readonly string[], input?: string) => runGit(content, args, ports, input);
  const shallow = await git(['rev-parse', '--is-shallow-repository']);
  if (shallow?.toString().trim() !== 'false') return undefined;
  const log = await git(['log', '--no-renames', '--no-show-signature', '--relative', '--name-only', FORMAT]);
  const changed = await git(['status', '--porcelain', '-z', '--no-renames', '--', '.']);
  const prefix = (await git(['rev-parse', '--show-prefix']))?.toString().trim();
  if (!log || !changed || prefix === undefined) return undefined;
  const being = new Set(
    changed
      .toString()
      .split('\0')
      .map((line) => line.slice(3)),
  );
  const commits = lastCommits(log.toString());
  const known = pairs.flatMap((pair) => {
    const commit = being.has(prefix + pair.translation) ? undefined : commits.get(pair.translation);
    return commit ? [{ ...pair, commit }] : [];
  });
  const names = known.map(({ commit, original }) => `${commit.id}:${prefix}${original}\n`);
  const blobs = blobsIn(await git(['cat-file', '--batch'], names.join('')), known.length);
  const outdated = new Map<string, string>();
  for (const [index, { translation, original, commit }] of known.entries()) {
    const before = blobs[index];
    const now = await readFile(join(content, original), 'utf8');
    if (before !== undefined && wordsOf(before) !== wordsOf(now)) outdated.set(translation, commit.day);
  }
  return (translation) => outdated.get(translation);
}

/** Each commit begins with a character that no path has. */
const FORMAT = '--format=%x01%H %cs';

/** The last commit that changed each file. */
function lastCommits(log: string): Map<string, Commit> {
  const commits = new Map<string, Commit>();
  for (const block of log.split('\x01').slice(1)) {
    const [first = '', ...paths] = block.split('\n').filter((line) => line !== '');
    const [id = '', day = ''] = first.split(' ');
    for (const path of paths) if (!commits.has(path)) commits.set(path, { id, day });
  }
  return commits;
}

/** The files that `git cat-file --batch` answers, in the order asked for; undefined where there was none. */
function blobsIn(answer: Buffer | undefined, count: number): (string | undefined)[] {
  const blobs: (string | undefined)[] = [];
  let at = 0;
  while (answer && blobs.length < count && at < answer.length) {
    const end = answer.indexOf('\n', at);
    const [, size] = / blob (\d+)$/.exec(answer.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) blobs.push(undefined);
    else {
      blobs.push(answer.toString('utf8', at, at + Number(size)));
      at += Number(size) + 1;
    }
  }
  return blobs;
}

/** What there is to translate in a file: its title and its text. */
function wordsOf(source: string): string {
  const { cut } = cutFrontMatter(source.replace(/\r\n?/g, '\n'), '', (yaml) => yaml);
  if (!cut) return source;
  const [title = ''] = /^title:.*(?:\n[ \t].*)*/m.exec(cut.data) ?? [];
  return `${title}\n${cut.body}`.replace(/\s+/g, ' ').trim();
}

/** What git answers; undefined where there is no git, or it has no answer. */
function runGit(
  folder: string,
  args: readonly string[],
  { env, signal }: Pick<Ports, 'env' | 'signal'>,
  input = '',
): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const child = spawn('git', ['-C', folder, '-c', 'core.quotePath=false', ...args], {
      // Reading must not wait for, or disturb, somebody who commits.
      env: { ...env, GIT_OPTIONAL_LOCKS: '0' },
      signal,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => resolve(undefined));
    child.on('close', (status) => resolve(status === 0 ? Buffer.concat(chunks) : undefined));
    // A git that ends early has said all that it has to say.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
