import { relative } from 'node:path';

/** A folder as somebody in the working folder would write it; whole where it lies outside. */
export function shownPath(cwd: string, folder: string): string {
  const path = relative(cwd, folder);
  return (path.startsWith('..') ? folder : path).replaceAll('\\', '/');
}
