import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import { COMMON_FOLDERS, UPSTREAM_FILE } from '../domain/site.ts';
import type { ContentFolder } from './content-folder.ts';
import { fileKind } from './file-kind.ts';

const START = { line: 1, column: 1 };

/** What the internal folder may be without: an internal edition may have nothing to add yet. */
const EMPTY = new Set(['empty-content-folder']);

/**
 * One content folder made of two: the public one, and the company's own laid over it. Nothing of the one takes the place of
 * anything in the other, so that both editions say the same of what both have.
 */
export function overlaidFolder(open: ContentFolder, internal: ContentFolder): ContentFolder {
  let own: ReadonlySet<string> = new Set();
  const isInternal = (path: string) => own.has(path);
  const of = (path: string) => (isInternal(path) ? internal : open);
  return {
    list: async () => {
      const [below, above] = [await open.list(), await internal.list()];
      const found = above.problems.filter(({ code }) => !EMPTY.has(code));
      const taken = new Set(below.paths);
      const fit = above.paths.filter((path) => {
        const misplaced = misplacedIn(path, taken);
        if (misplaced) found.push(misplaced);
        return !misplaced && !taken.has(path);
      });
      own = new Set(fit);
      return {
        paths: [...below.paths, ...fit].sort(),
        problems: [...below.problems, ...found.map((each): Problem => ({ ...each, internal: true }))],
      };
    },
    read: (path) => of(path).read(path),
    stamp: (path) => of(path).stamp?.(path),
    isInternal,
  };
}

/** What is wrong with a file's being in the internal folder; undefined where it may be there. */
function misplacedIn(path: string, open: ReadonlySet<string>): Problem | undefined {
  const file = fileKind(path);
  const { kind } = file;
  if (file.kind === 'record' && COMMON_FOLDERS.includes(file.of))
    return problem('internal-record', path, START, {});
  if (['site', 'other-site', 'said', 'other-said'].includes(kind) || path === UPSTREAM_FILE)
    return problem('internal-settings', path, START, {});
  // A note on the folder itself is in both, and read in neither.
  if (open.has(path) && path.includes('/')) return problem('internal-twin', path, START, {});
  // A translation of what customers read is for them, too.
  if (file.kind === 'record' && file.language !== undefined && open.has(file.originalPath))
    return problem('internal-translation', path, START, { original: file.originalPath });
  return undefined;
}
