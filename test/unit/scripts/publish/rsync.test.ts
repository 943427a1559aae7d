import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../../../scripts/lib/errors.ts';
import { openBuiltPortal } from '../../../../scripts/portal/built-portal.ts';
import { listFiles } from '../../../../scripts/portal/list-files.ts';
import { uploadByRsync } from '../../../../scripts/publish/rsync.ts';
import { rsyncTarget } from '../../../../scripts/publish/target.ts';
import { builtFolder } from '../../../support/built-folder.ts';
import { publicationOf } from '../../../support/portals.ts';
import { LACKS } from '../../../support/system.ts';

let work: string;
let folder: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'candor-rsync-'));
  folder = builtFolder();
});
afterEach(() => {
  for (const path of [work, dirname(folder)]) rmSync(path, { recursive: true });
});

async function upload(
  to: string,
  {
    env = process.env,
    built = folder,
    dryRun = false,
    signal = new AbortController().signal,
  }: { env?: NodeJS.ProcessEnv; built?: string; dryRun?: boolean; signal?: AbortSignal } = {},
) {
  const target = rsyncTarget(to, work);
  if (target === undefined) throw new Error(`${to} is no target`);
  return uploadByRsync({ to, target, built: await openBuiltPortal(built), dryRun }, { env, signal });
}

/** A program on the PATH in rsync's place: it keeps its arguments and its input, and does what the script says. */
function stub(script: string): NodeJS.ProcessEnv {
  const bin = join(work, 'bin');
  mkdirSync(bin, { recursive: true });
  const calls = join(work, 'calls');
  writeFileSync(
    join(bin, 'rsync'),
    `#!/bin/sh\n{ for argument in "$@"; do printf '%s\\n' "$argument"; done; tr '\\0' '\\n'; printf '\\n====\\n'; } >> '${calls}'\n${script}\n`,
  );
  chmodSync(join(bin, 'rsync'), 0o755);
  return { ...process.env, PATH: [bin, process.env['PATH']].join(delimiter) };
}

/** The arguments and input of each call, line by line. */
const calls = () =>
  readFileSync(join(work, 'calls'), 'utf8')
    .split('\n====\n')
    .slice(0, -1)
    .map((call) =>
      call.split('\n').filter((line) => !/^(--timeout=60|--protect-args|--8-bit-output|)$/.test(line)),
    );

describe.skipIf(LACKS.scripts)('the commands that rsync is given', () => {
  it('list the target, send stage by stage, and delete at the end', async () => {
    const env = stub(
      'case "$*" in *--files-from*) echo "send robots.txt"; echo "send feeds/";; *--delete*) echo "del. gone.html";; esac',
    );
    const outcome = await upload('rsync:deploy@example.com:/srv/status', { env });
    const host = 'deploy@example.com:/srv/status/';
    const all = calls();
    expect(all[0]).toEqual(['--list-only', '--', host]);
    expect(all[1]).toEqual(['--', expect.stringMatching(/build\.json$/), host]);
    const stages = all.slice(2, -1);
    for (const call of stages)
      expect(call.slice(0, 7)).toEqual([
        '--from0',
        '--files-from=-',
        '--checksum',
        '--out-format=%o %n',
        '--',
        `${folder}/`,
        host,
      ]);
    const files = stages.flatMap((call) => call.slice(7));
    expect(files.toSorted()).toEqual(listFiles(folder));
    expect(files.at(-1)).toBe('build.json');
    expect(files.indexOf('_astro/page.BPmP04An.js')).toBeLessThan(files.indexOf('index.html'));
    expect(all.at(-1)?.slice(0, 4)).toEqual(['--recursive', '--delete', '--existing', '--ignore-existing']);
    expect(outcome.uploaded).toEqual(stages.map(() => 'robots.txt'));
    expect(outcome.deleted).toEqual(['gone.html']);
  });

  it('are one that changes nothing in a trial', async () => {
    const env = stub(
      'case "$*" in *--dry-run*) echo "send index.html"; echo "send _astro/page.BPmP04An.js"; echo "del. gone.html";; esac',
    );
    expect(await upload('rsync:example.com:status', { env, dryRun: true })).toEqual({
      uploaded: ['_astro/page.BPmP04An.js', 'index.html'],
      deleted: ['gone.html'],
      unchanged: listFiles(folder).length - 2,
    });
    expect(calls()).toHaveLength(2);
  });

  it('are the first alone where the target holds other things', async () => {
    const env = stub(
      'echo "drwxr-xr-x          4,096 2026/11/20 10:00:00 ."; echo "-rw-r--r--            123 2026/11/20 10:00:00 my thesis.tex"',
    );
    await expect(upload('rsync:example.com:/home/me', { env })).rejects.toThrow(
      /holds other things, such as my thesis\.tex/,
    );
    expect(calls()).toHaveLength(1);
  });
});

describe.skipIf(LACKS.scripts)('an rsync that fails', () => {
  it('is told of with what it said', async () => {
    const env = stub('echo "ssh: connect to host example.com port 22: Connection refused" >&2; exit 255');
    const outcome = upload('rsync:example.com:/srv', { env });
    await expect(outcome).rejects.toThrow(Failure);
    await expect(outcome).rejects.toThrow(
      /rsync can’t publish to rsync:example\.com:\/srv \(it ended with status 255\):\nssh: connect to host example\.com port 22: Connection refused/,
    );
  });

  it('or isn’t there, is a sentence', async () => {
    const env = { PATH: work };
    await expect(upload('/srv/x', { env })).rejects.toThrow(/rsync isn’t installed on this machine/);
  });

  it('or was interrupted, is one too', async () => {
    const env = stub('exec sleep 30');
    const signal = AbortSignal.timeout(300);
    await expect(upload('/srv/x', { env, signal })).rejects.toThrow(/Interrupted\. Run the command again/);
  });
});

describe('the target', () => {
  it.each([
    ['rsync:me@host:/srv/status', 'me@host:/srv/status/'],
    ['rsync:host:status//', 'host:status/'],
    ['rsync:[::1]:/srv', '[::1]:/srv/'],
    ['rsync:/srv/status/', '/srv/status/'],
    ['/srv/status', '/srv/status/'],
    ['./site', '/here/site/'],
    ['host:/srv', undefined],
    ['rsync:host::module', undefined],
    ['site', undefined],
  ])('%s is %s', (to, destination) => {
    expect(rsyncTarget(to, '/here')?.destination).toBe(destination);
  });

  it('doesn’t overlap the folder that is uploaded', async () => {
    for (const to of [join(folder, 'inside'), dirname(folder), folder])
      await expect(upload(to)).rejects.toThrow(/overlap/);
  });
});

describe.skipIf(spawnSync('rsync', ['--version']).status !== 0)('with the system’s own rsync', () => {
  const texts = (path: string) =>
    listFiles(path).map((file) => [file, readFileSync(join(path, file), 'utf8')]);

  it('a folder becomes the portal, then the next one', async () => {
    const to = join(work, 'site');
    expect(await upload(to, { dryRun: true })).toMatchObject({ unchanged: 0, deleted: [] });
    expect(existsSync(to)).toBe(false);
    const first = await upload(to);
    expect(first.uploaded.toSorted()).toEqual(listFiles(folder));
    expect(texts(to)).toEqual(texts(folder));
    const date = statSync(join(to, 'index.html')).mtimeMs;

    const next = builtFolder(publicationOf({ now: 0 }), { 'robots.txt': 'Changed.', 'é à/ü.txt': 'New.' });
    rmSync(join(next, 'pt'), { recursive: true });
    const wanted = {
      uploaded: ['robots.txt', 'é à/ü.txt', 'build.json'],
      deleted: ['pt/feeds/updates.rss', 'pt/index.html'],
      unchanged: listFiles(next).length - 3,
    };
    const sorted = (outcome: Awaited<ReturnType<typeof upload>>) => ({
      ...outcome,
      deleted: [...outcome.deleted].sort(),
    });
    expect(sorted(await upload(to, { built: next, dryRun: true }))).toEqual(wanted);
    expect(texts(to)).toEqual(texts(folder));
    expect(sorted(await upload(to, { built: next }))).toEqual(wanted);
    expect(texts(to)).toEqual(texts(next));
    expect(readdirSync(to)).not.toContain('pt');
    expect(statSync(join(to, 'index.html')).mtimeMs).toBe(date);
    rmSync(dirname(next), { recursive: true });
  });

  it('a folder of other things is left alone, and an upload that ended early goes on', async () => {
    const to = join(work, 'site');
    mkdirSync(to);
    writeFileSync(join(to, 'thesis.tex'), 'precious');
    await expect(upload(to)).rejects.toThrow(/holds other things, such as thesis\.tex/);
    expect(readdirSync(to)).toEqual(['thesis.tex']);
    rmSync(join(to, 'thesis.tex'));
    writeFileSync(join(to, 'build.json'), '{"candor":1,"uploading":true}');
    writeFileSync(join(to, 'robots.txt'), readFileSync(join(folder, 'robots.txt')));
    expect((await upload(to)).unchanged).toBe(1);
    expect(texts(to)).toEqual(texts(folder));
  });
});
