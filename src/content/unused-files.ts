import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import { isAmongRecords } from '../domain/site.ts';
import { fileKind } from './file-kind.ts';

/** What editors and programs leave beside a file: `KI-1.md~`, `KI-1.md.orig`, `#KI-1.md#`. */
const LEFT_OVER = /^(.*\/)?#?([^/]+?)(?:~|#|\.(?:bak|orig|sw[a-p]|tmp|rej))$/;
/** What systems put into every folder. */
const SYSTEM = /(?:^|\/)(?:thumbs\.db|desktop\.ini|icon\r)$/i;

/** The files in the folders of records that are no records, and that none shows or links to: nobody will ever see them. */
export function unusedFiles(paths: readonly string[], shown: ReadonlySet<string>): Problem[] {
  const all = new Set(paths);
  const isLeftOver = (path: string) => {
    const [, folder = '', name] = LEFT_OVER.exec(path) ?? [];
    return name !== undefined && all.has(folder + name);
  };
  return paths
    .filter((path) => isAmongRecords(path) && fileKind(path).kind === 'asset' && !shown.has(path))
    .filter((path) => !isLeftOver(path) && !SYSTEM.test(path))
    .map((path) => problem('unused-file', path, { line: 1, column: 1 }, {}));
}
