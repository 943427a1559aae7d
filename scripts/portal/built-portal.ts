import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HeaderRule, Headers } from '../../src/emit/headers.ts';
import { mediaType } from '../../src/emit/media-types.ts';
import { patternSource, servedPath } from '../../src/emit/pattern.ts';
import { UsageError } from '../lib/errors.ts';
import { listFiles } from './list-files.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';

/** A portal that was built into a folder, as it is to be served. */
export interface BuiltPortal {
  folder: string;
  manifest: Required<Pick<Manifest, 'builtAt' | 'url' | 'digest'>> & Pick<Manifest, 'audience' | 'publicUrl'>;
  /** Paths below the folder, sorted. */
  files: readonly string[];
  /** The headers that are meant for a file; the type of its content is always among them. */
  headersOf: (file: string) => Readonly<Record<string, string>>;
}

/** Opens what `build` left in a folder; a `UsageError` where there is no portal, or one of an older Candor. */
export async function openBuiltPortal(folder: string): Promise<BuiltPortal> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => '');
  const { builtAt, url, digest, ...edition } = readManifest(text) ?? {};
  if (builtAt === undefined || url === undefined || digest === undefined)
    throw new UsageError(
      `There is no portal in ${folder}. Build it first (npm run build), or name the folder of one with --out.`,
    );
  const base = new URL(url).pathname;
  const rules = headersReader(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
  return {
    folder,
    manifest: { builtAt, url, digest, ...edition },
    files: listFiles(folder),
    headersOf: (file) => ({ 'Content-Type': mediaType(file), ...rules(base + servedPath(file)) }),
  };
}

/** What the rules of a `_headers` give a path, from the root of its host; as hosts do, the values of all that match are joined. */
export function headersReader(text: string): (path: string) => Headers {
  const rules = readRules(text).map(({ pattern, headers }) => ({
    matcher: new RegExp(`^${patternSource(pattern)}$`),
    headers,
  }));
  return (path) => {
    const joined: Record<string, string> = {};
    for (const { matcher, headers } of rules)
      if (matcher.test(path))
        for (const [name, value] of Object.entries(headers))
          joined[name] = joined[name] === undefined ? value : `${joined[name]}, ${value}`;
    return joined;
  };
}

/** The rules as they were written; a pattern is from the root of the host. */
function readRules(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (rule && name !== undefined && value !== undefined) rule.headers[name] = value;
    else if (line.startsWith('/')) rules.push({ pattern: line.trim(), headers: {} });
  }
  return rules;
}
