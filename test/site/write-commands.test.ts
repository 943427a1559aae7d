import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { candor } from '../support/candor.ts';
import { SITE } from '../support/content.ts';

const PATH = 'content/incidents/2026-11-23-orders-can-t-be-placed.md';

let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'candor-'));
  mkdirSync(join(work, 'content'));
  writeFileSync(join(work, 'content/site.yaml'), `${SITE}demonstration: { now: 2026-11-23T14:49-03:00 }\n`);
});
afterEach(() => rmSync(work, { recursive: true }));

const call = (...args: string[]) => candor(args, { cwd: work });

test('an incident is opened, spoken of and closed from the shell', async () => {
  const opened = [
    'new',
    'incident',
    '--title',
    'Orders can t be placed',
    '--component',
    'checkout=major_outage',
  ];
  expect(await call(...opened, '--started', '14:02', '--text', 'We look.')).toMatchObject({
    status: 0,
    out: `${PATH}\n`,
  });
  const piped = await candor(['update', 'INC-1', '--state', 'identified'], {
    cwd: work,
    started: (child) => child.stdin?.end('A certificate **expired**.\n'),
  });
  expect(piped).toMatchObject({ status: 0, out: `${PATH}:17: 2026-11-23 14:49 · identified\n` });
  expect(await call('update', 'INC-1', '--state', 'resolved', '--text', 'Over.')).toMatchObject({
    status: 0,
  });
  expect(await call('check')).toMatchObject({ status: 0, out: 'No problems.\n' });
  expect(readFileSync(join(work, PATH), 'utf8')).toMatch(
    /resolved: 2026-11-23T14:49-03:00\n[^]*We look\.\n\n### 2026-11-23 14:49 · Identified\n\nA certificate \*\*expired\*\*\.\n\n### .* · Resolved\n\nOver\.\n$/,
  );
});

test('wrong usage and wrong content have their status, a sentence and no stack', async () => {
  expect(await call('new', 'incident', '--title', 'x', '--component', 'chekout')).toMatchObject({
    status: 2,
    out: '',
    err: expect.stringContaining('Did you mean checkout?'),
  });
  const opened = await call('new', 'known-issue', '--title', 'It fails', '--component', 'checkout');
  expect(opened).toMatchObject({ status: 0, out: 'content/known-issues/KI-1.md\n' });
  const refused = await call('update', 'KI-1', '--state', 'no-fix', '--text', 'x');
  expect(refused).toMatchObject({ status: 2, out: '', err: expect.stringContaining('--reason') });
  expect(refused.err).not.toContain('    at ');
  expect(readdirSync(join(work, 'content/known-issues'))).toEqual(['KI-1.md']);
});
