import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { type ContentFolder, contentFolder } from '../../src/content/content-folder.ts';
import { type Content, readContent } from '../../src/content/read-content.ts';
import { openSourceCache } from '../../src/content/source-cache.ts';
import type { Instant } from '../../src/domain/time.ts';
import { ROOT } from '../../src/integration/root.ts';
import type { Ports } from './command.ts';

/** The content folder that a command was given, and the folder that keeps what is read from it. */
export function contentPaths(
  ports: Pick<Ports, 'cwd'>,
  options: { content: string },
): { content: string; cache: string } {
  const content = resolve(ports.cwd, options.content);
  const name = createHash('sha1').update(content).digest('hex').slice(0, 12);
  return { content, cache: join(ROOT, 'node_modules', '.candor', name) };
}

/** Reads and checks the content folder that a command was given: as of `now`, else of the clock; with a change, if any. */
export function openContent(
  ports: Ports,
  options: { content: string },
  {
    now,
    change = (folder) => folder,
  }: { now?: Instant | undefined; change?: (folder: ContentFolder) => ContentFolder } = {},
): Promise<Content> {
  const { content, cache } = contentPaths(ports, options);
  return readContent(change(contentFolder(content)), { now, clock: ports.clock() }, (settings) =>
    openSourceCache(join(cache, 'sources'), settings),
  );
}
