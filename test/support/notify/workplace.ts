import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../../scripts/cli/run.ts';
import { COMMANDS } from '../../../scripts/commands/all.ts';
import type { UpdateObject } from '../../../src/emit/api/schemas/update.ts';
import { candor } from '../candor.ts';
import { SITE } from '../content.ts';
import { fakePorts } from '../ports.ts';
import { BUILT_AT, writeBuild } from './builds.ts';

/** Secrets of no use outside tests. */
export const SECRET = 'a secret that is of tests alone';

const EMAIL = `from: Example Status <status@example.com>, smtp: MAIL_SERVER, recipients: MAIL_LIST, secret: MAIL_SECRET, unsubscribe: "https://status.example.com/unsubscribe/{token}"`;

/** Lines of site.yaml for a channel of each type. */
export const CHANNELS = {
  slack: '{ id: chat, type: slack, url: CHAT_URL }',
  teams: '{ id: team, type: teams, url: CHAT_URL }',
  discord: '{ id: guild, type: discord, url: CHAT_URL }',
  webhook: '{ id: program, type: webhook, url: PROGRAM_URL, secret: PROGRAM_SECRET }',
  listmonk: '{ id: lists, type: listmonk, url: LISTS_URL }',
  email: `{ id: customers, type: email, ${EMAIL} }`,
};

/**
 * A folder with a content folder, the builds `dist` and `before`, and a list, in which `notify` is called; `site` is what
 * else its site.yaml says.
 */
export function workplace(channels: readonly string[], env: Record<string, string> = {}, site = '') {
  const cwd = mkdtempSync(join(tmpdir(), 'candor-notify-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  };
  write(
    'content/site.yaml',
    `${SITE}${site}notify:\n  channels:\n${channels.map((line) => `    - ${line}\n`).join('')}`,
  );
  write('content/known-issues/.keep', '');
  const variables: Record<string, string> = {
    PROGRAM_SECRET: SECRET,
    MAIL_SECRET: SECRET,
    MAIL_LIST: 'list.csv',
    ...env,
  };
  const argv = (more: readonly string[]) => [
    'notify',
    '--since',
    'before',
    '--wait',
    '0.01',
    // Long enough for a busy machine; tests of receivers that never answer give a short one.
    '--timeout',
    '30',
    ...more,
  ];
  return {
    cwd,
    env: variables,
    write,
    read: (path: string) => readFileSync(join(cwd, path), 'utf8'),
    exists: (path: string) => existsSync(join(cwd, path)),
    /** Replaces a file by a text, by JSON, or by nothing. */
    replace: (path: string, content: unknown) => {
      rmSync(join(cwd, path));
      if (content !== undefined) write(path, typeof content === 'string' ? content : JSON.stringify(content));
    },
    build: (updates: readonly UpdateObject[], before: readonly UpdateObject[] = [], files = {}) => {
      writeBuild(join(cwd, 'dist'), updates, { files });
      writeBuild(join(cwd, 'before'), before);
    },
    /** Calls the command as a process. */
    process: (more: readonly string[] = [], started?: (child: ChildProcess) => void) =>
      candor(argv(more), { cwd, env: variables, ...(started ? { started } : {}) }),
    /** Calls the command in this process, with the clock at the instant of the build. */
    call: async (...more: string[]) => {
      const ports = fakePorts({ cwd, env: variables, clock: () => Date.parse(BUILT_AT) });
      const status = await run(argv(more), COMMANDS, ports);
      return { status, ...ports.written };
    },
    remove: () => rmSync(cwd, { recursive: true, force: true }),
  };
}
