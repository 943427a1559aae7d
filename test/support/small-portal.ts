import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../scripts/cli/run.ts';
import { COMMANDS } from '../../scripts/commands/all.ts';
import { SITE } from './content.ts';
import { fakePorts } from './ports.ts';

/** A portal in a folder of its own, for tests that write its content and build it. */
export interface SmallPortal {
  /** The content folder. */
  content: string;
  /** The folder that it is built into. */
  out: string;
  /** Writes files below the content folder. */
  write: (files: Record<string, string>) => void;
  /**
   * Builds it in this process, at a fraction of what a process of its own costs, and throws what the command said where it
   * fails. One build at a time: Pagefind has one program for all of a process.
   */
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
      const ports = fakePorts();
      const status = await run(['build', '--content', content, '--out', out, ...options], COMMANDS, ports);
      if (status !== 0) throw new Error(ports.written.err);
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
