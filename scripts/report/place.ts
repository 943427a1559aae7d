import { relative, resolve } from 'node:path';

/** A folder as somebody in the working folder would write it; whole where it lies outside. */
export function shownPath(cwd: string, folder: string): string {
  const whole = resolve(cwd, folder);
  const path = relative(cwd, whole);
  return (path.startsWith('..') ? whole : path).replaceAll('\\', '/');
}

/** The folders of an edition as somebody in the working folder would write them. */
export interface ShownFolders {
  folder?: string;
  /** The one laid over the content. */
  internal?: string | undefined;
}

/** The path of a file as somebody in the working folder would write it; the content folder itself where none is named. */
export function pathOf(
  { file, internal: isInternal }: { file: string; internal?: true },
  { folder = '', internal }: ShownFolders = {},
): string {
  return [((isInternal && internal) || folder).replace(/\/$/, ''), file]
    .filter((part) => part !== '')
    .join('/');
}
