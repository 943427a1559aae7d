import { lstat } from 'node:fs/promises';
import { UsageError } from './errors.ts';
import { putFiles } from './put-files.ts';

/** Makes a file that isn't there yet, whole or not at all. Throws a `UsageError` where there is one. */
export async function createFile(path: string, content: string): Promise<void> {
  const isThere = await lstat(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new UsageError(`${path} already exists, and stays as it is.`);
  await putFiles([{ path, before: undefined, after: new TextEncoder().encode(content) }]);
}
