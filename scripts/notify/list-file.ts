import { isUtf8 } from 'node:buffer';
import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { reasonOf } from '../../src/content/content-folder.ts';
import { capitalised } from '../../src/domain/problem-kinds/sentences.ts';
import type { Site } from '../../src/domain/site.ts';
import { NotifyProblem } from './notify-problem.ts';
import { readRecipients, type Recipient } from './recipients.ts';

/**
 * Reads a list of recipients from its file, which lies outside the content and its repository: addresses of people that
 * stand there are published some day. Throws a `NotifyProblem` where it can't be used.
 */
export async function readList(
  path: string,
  { channel, site, content, cwd }: { channel: string; site: Site; content: string; cwd: string },
): Promise<Recipient[]> {
  const shown = `the list of ${channel} (${basename(path)})`;
  const file = await realpath(resolve(cwd, path)).catch((error: unknown) => {
    throw new NotifyProblem(`${capitalised(shown)} can’t be read: ${reasonOf(error)}.`);
  });
  const folder = await realpath(content);
  const published = [folder, repositoryOf(folder)].find(
    (place) => place !== undefined && isWithin(file, place),
  );
  if (published !== undefined)
    throw new NotifyProblem(
      `${capitalised(shown)} lies in ${published === folder ? 'the content folder' : 'the repository of the content'}, where addresses of people would be published some day. ` +
        'Keep it elsewhere, and let the variable hold that path.',
    );
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new NotifyProblem(`${capitalised(shown)} can’t be read: ${reasonOf(error)}.`);
  });
  if (!isUtf8(bytes)) throw new NotifyProblem(`${capitalised(shown)} isn’t UTF-8. Save it as “CSV UTF-8”.`);
  return readRecipients(bytes.toString('utf8'), basename(path), site);
}

/** The repository that a folder lies in; undefined where it is in none. */
function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}

function isWithin(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
