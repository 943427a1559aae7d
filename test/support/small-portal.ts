import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { candor } from './candor.ts';
import { SITE } from './content.ts';

/** A portal in a folder of its own, for tests that write its content and build it. */
export interface SmallPortal {
  /** The content folder. */
  content: string;
  /** The folder that it is built into. */
  out: string;
  /** Writes files below the content folder. */
  write: (files: Record<string, string>) => void;
  /** Builds it, and throws what the command said where it fails. */
  build: (...options: string[]) => Promise<void>;
  remove: () => void;
}

/** Makes a portal of `SITE` and the files given. */
export function smallPortal(files: Record<string, string>): SmallPortal {
  const folder = mkdtempSync(join(tmpdir(), 'candor-small-'));
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  const write: SmallPortal['write'] = (more) => {
    for (const [path, text] of Object.entries(more)) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
  };
  write({ 'site.yaml': SITE, ...files });
  return {
    content,
    out,
    write,
    build: async (...options) => {
      const { status, err } = await candor(['build', '--content', content, '--out', out, ...options]);
      if (status !== 0) throw new Error(err);
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
