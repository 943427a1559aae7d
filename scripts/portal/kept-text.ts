import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryName } from '../../src/content/temporary-name.ts';
import { ROOT } from '../../src/integration/root.ts';

/** Where the keeps of output folders are: with the project, so that nothing lies beside what is deployed. */
const KEEPS = join(ROOT, 'node_modules', '.candor', 'keeps');

/** The file that keeps something of an output folder. */
export function keptFile(out: string, what: string): string {
  return join(KEEPS, `${hash('sha256', out).slice(0, 20)}${what}.json`);
}

/** A text that was kept under the same key; undefined for one of another key, one that is damaged, or none. */
export function readKept(file: string, key: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return text.slice(0, end) === headOf(body, key) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text. Where it can't be written, it is made anew by the next build. */
export function writeKept(file: string, key: string, body: string): void {
  const temporary = temporaryName(file);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(temporary, `${headOf(body, key)}\n${body}`);
    renameSync(temporary, file);
  } catch {
    rmSync(temporary, { force: true });
  }
}

/** Says what the text was kept for, and that none of it has changed since. */
function headOf(body: string, key: string): string {
  return `candor 1 ${key} ${hash('sha256', body)}`;
}
