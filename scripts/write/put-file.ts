import { chmod, link, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure, UsageError } from '../cli/command.ts';

/** Makes a file that isn't there yet, whole or not at all. Throws a `UsageError` where there is one. */
export async function createFile(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await throughDraft(path, content, async (draft) => {
    try {
      // Unlike a rename, a link never takes another file's place.
      await link(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST')
        throw new UsageError(`${path} is there already, and stays as it is.`);
      throw error;
    }
    await rm(draft);
  });
}

/** Replaces a file whole, where it is still as it was read. A link goes on leading to its file. */
export async function replaceFile(path: string, before: Uint8Array, after: Uint8Array): Promise<void> {
  const target = await realpath(path);
  await throughDraft(target, after, async (draft) => {
    await chmod(draft, (await stat(target)).mode);
    if (!(await readFile(target)).equals(before))
      throw new Failure(`${path} was changed by somebody else meanwhile, and is as they left it. Try again.`);
    await rename(draft, target);
  });
}

/** The draft's name begins with a dot: who reads the content folder meanwhile doesn't see it. */
async function throughDraft(
  target: string,
  content: string | Uint8Array,
  put: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}`);
  try {
    await writeFile(draft, content);
    await put(draft);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}
