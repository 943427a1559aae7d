import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { type ContentFolder, contentFolder } from '../../src/content/content-folder.ts';
import { overlaidFolder } from '../../src/content/overlaid-folder.ts';
import { type Content, readContent } from '../../src/content/read-content.ts';
import { openSourceCache } from '../../src/content/source-cache.ts';
import type { Audience } from '../../src/domain/audience.ts';
import type { Instant } from '../../src/domain/time.ts';
import { ROOT } from '../../src/integration/root.ts';
import { UsageError } from '../lib/errors.ts';
import type { Ports } from './command.ts';

/** The folders that a command was given. Commands that know one edition alone have no audience. */
export interface ContentOptions {
  content: string;
  with?: string | undefined;
  audience?: Audience | undefined;
}

/** Where content is, and the folder that keeps what is read from it, as absolute paths. */
export interface ContentPaths {
  content: string;
  /** The folder laid over the content, for an internal edition alone. */
  internal: string | undefined;
  cache: string;
}

/**
 * The folders that a command was given. What an internal edition keeps is apart from what the public one does: neither ever
 * reads the other's. Throws a `UsageError` where one of --with and --audience internal is missing, or the folders overlap.
 */
export function contentPaths(ports: Pick<Ports, 'cwd'>, options: ContentOptions): ContentPaths {
  const content = resolve(ports.cwd, options.content);
  const internal = internalFolder(ports, content, options);
  const folders = internal === undefined ? content : `${content}\n${internal}`;
  const name = createHash('sha1').update(folders).digest('hex').slice(0, 12);
  return { content, internal, cache: join(ROOT, 'node_modules', '.candor', name) };
}

/** The content folder of an edition. */
export function openFolder({ content, internal }: ContentPaths): ContentFolder {
  const open = contentFolder(content);
  return internal === undefined ? open : overlaidFolder(open, contentFolder(internal));
}

/** Reads and checks the content folder that a command was given: as of `now`, else of the clock; with a change, if any. */
export function openContent(
  ports: Ports,
  options: ContentOptions,
  {
    now,
    change = (folder) => folder,
  }: { now?: Instant | undefined; change?: (folder: ContentFolder) => ContentFolder } = {},
): Promise<Content> {
  const paths = contentPaths(ports, options);
  return readContent(change(openFolder(paths)), { now, clock: ports.clock() }, (settings) =>
    openSourceCache(join(paths.cache, 'sources'), settings),
  );
}

function internalFolder(
  { cwd }: Pick<Ports, 'cwd'>,
  content: string,
  { with: given, audience = 'public' }: ContentOptions,
): string | undefined {
  if (audience === 'public') {
    if (given === undefined) return undefined;
    throw new UsageError(
      '--with lays an internal folder over the content, which the public edition never reads. Add --audience internal, or leave --with out.',
    );
  }
  if (given === undefined)
    throw new UsageError(
      '--audience internal needs the folder that only the company reads: name it using --with, such as --with ../internal.',
    );
  const internal = resolve(cwd, given);
  if (!statSync(internal, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder ${internal}; name the internal one using --with.`);
  const [below, above] = [realPath(content), realPath(internal)];
  if (below === above)
    throw new UsageError(`--with ${given} is the content folder itself; name a folder of its own.`);
  if (`${above}${sep}`.startsWith(`${below}${sep}`))
    throw new UsageError(
      `--with ${given} is inside the content folder, which is published. Move it out: whoever can read the one could read the other.`,
    );
  if (`${below}${sep}`.startsWith(`${above}${sep}`))
    throw new UsageError(
      `--with ${given} holds the content folder ${content}; name a folder that is beside it.`,
    );
  return internal;
}

/** Where a path leads when all links on its way are followed; the path itself where there is nothing. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
