import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Ports } from '../../scripts/cli/command.ts';
import { contentPaths } from '../../scripts/cli/open-content.ts';
import { run } from '../../scripts/cli/run.ts';
import { COMMANDS } from '../../scripts/commands/all.ts';
import { SITE } from './content.ts';
import { fakePorts } from './ports.ts';

/** A content folder on disk with `SITE`, for commands that write into one; the clock stands at 14:49:30 in São Paulo. */
export function writableContent(files: Record<string, string> = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'candor-write-'));
  const root = join(cwd, 'content');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries({ 'site.yaml': SITE, ...files })) write(path, text);
  return {
    write,
    at: (path: string) => join(root, path),
    read: (path: string) => readFileSync(join(root, path), 'utf8'),
    /** All files, hidden ones too. */
    paths: () =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(root.length + 1)
            .replaceAll('\\', '/'),
        )
        .sort(),
    /** Calls a command as from the shell; `stdin` is what is piped in, else a terminal is there. */
    call: async (
      command: string,
      argv: readonly string[],
      { stdin, ...changes }: Partial<Omit<Ports, 'stdin'>> & { stdin?: string } = {},
    ) => {
      const input: Readable & { isTTY?: boolean } = Readable.from(stdin === undefined ? [] : [stdin]);
      input.isTTY = stdin === undefined;
      const clock = () => Date.parse('2026-11-23T17:49:30Z');
      const ports = fakePorts({ cwd, clock, ...changes, stdin: input });
      const status = await run([command, ...argv], COMMANDS, ports);
      return { status, ...ports.written };
    },
    remove: () => {
      rmSync(contentPaths({ cwd }, { content: 'content' }).cache, { recursive: true, force: true });
      rmSync(cwd, { recursive: true });
    },
  };
}
