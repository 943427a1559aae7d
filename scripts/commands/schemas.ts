import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from '../../src/domain/publication.ts';
import { ROOT } from '../../src/integration/root.ts';
import type { Run } from '../cli/command.ts';
import type { schemasDefinition } from '../cli/definitions/schemas.ts';
import { editorFiles } from '../editor/editor-files.ts';
import { putFiles } from '../lib/put-files.ts';

export const runSchemas: Run<typeof schemasDefinition> = async (ports, { options: { dryRun } }) => {
  for (const file of editorFiles()) {
    const same = await settle(file, dryRun);
    ports.out(`${file.path} ${same ? 'is up to date' : dryRun ? 'would change' : 'written'}\n`);
  }
  return 0;
};

/** Whether a file was as it should be; else it is made, or replaced, unless all this is but to look. */
async function settle({ path, content }: OutputFile, dryRun: boolean): Promise<boolean> {
  const target = join(ROOT, path);
  const wanted = Buffer.from(content);
  const there = await readFile(target).catch(() => undefined);
  if (there?.equals(wanted)) return true;
  if (dryRun) return false;
  await putFiles([{ path: target, before: there, after: wanted }]);
  return false;
}
