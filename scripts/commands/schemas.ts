import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../../src/domain/publication.ts';
import { ROOT } from '../../src/integration/root.ts';
import type { Command } from '../cli/command.ts';
import { editorFiles } from '../editor/files.ts';

export const schemasCommand: Command = {
  name: 'schemas',
  summary: 'Writes what editors know of the content: JSON Schemas and snippets.',
  options: [{ flags: '--dry-run', summary: 'say which files would change, and write nothing' }],
  run: async (ports, _args, options) => {
    const dryRun = options['dryRun'] === true;
    for (const file of editorFiles()) {
      const same = await isSame(file);
      if (!same && !dryRun) await replace(file);
      ports.out(`${file.path} ${same ? 'is as it should be' : dryRun ? 'would change' : 'written'}\n`);
    }
    return 0;
  },
};

async function isSame({ path, content }: OutputFile): Promise<boolean> {
  const there = await readFile(join(ROOT, path), 'utf8').catch(() => undefined);
  return there === content;
}

/** Replaced whole: whoever reads it meanwhile sees the old file or the new one. */
async function replace({ path, content }: OutputFile): Promise<void> {
  const target = join(ROOT, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.new`, content);
  await rename(`${target}.new`, target);
}
