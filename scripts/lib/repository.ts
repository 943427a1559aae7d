import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository that a folder is in; undefined if it isn’t in one. */
export function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}
