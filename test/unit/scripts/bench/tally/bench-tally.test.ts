import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assertSameFigures } from '../../../../../scripts/bench/metrics/bench-metrics.ts';
import { assertSameCounts } from '../../../../../scripts/bench/tally/bench-tally.ts';
import { type MadeTicket, madeTickets } from '../../../../../scripts/bench/tally/made-tickets.ts';
import { makeContent } from '../../../../../scripts/bench/tally/make-content.ts';
import { makeExport } from '../../../../../scripts/bench/tally/make-export.ts';
import { callOf } from '../../../../../scripts/cli/command.ts';
import { benchDefinition } from '../../../../../scripts/cli/definitions/bench.ts';
import { runBench } from '../../../../../scripts/commands/bench.ts';
import { openExports } from '../../../../../scripts/tally/open-exports.ts';
import { contentFolder } from '../../../../../src/content/content-folder.ts';
import { readContent } from '../../../../../src/content/read-content.ts';
import { createMatcher } from '../../../../../src/domain/tally/match.ts';
import { tallyNames } from '../../../../../src/domain/tally/names.ts';
import { candor } from '../../../../support/candor.ts';
import { fakePorts } from '../../../../support/ports.ts';
import { THOROUGHNESS } from '../../../../support/runs.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-bench-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const ISSUES = ['KI-1001', 'KI-1002', 'KI-1003'];

async function exported(tickets: Iterable<MadeTicket>): Promise<string> {
  const path = join(folder, 'tickets.csv');
  await makeExport(path, tickets);
  return path;
}

test('the same seed gives the same bytes, and another one others', async () => {
  const bytes = async (seed: number) =>
    readFileSync(await exported(madeTickets(300, ISSUES, seed))).toString('hex');
  const first = await bytes(1);
  expect(await bytes(1)).toBe(first);
  expect(await bytes(2)).not.toBe(first);
});

test('texts have line breaks and quotes, one ticket in twenty names an issue, and in every way', () => {
  const tickets = [...madeTickets(20_000, ISSUES, 3)];
  const naming = tickets.filter(({ named }) => named.length > 0);
  expect(naming.length / tickets.length).toBeCloseTo(0.05, 2);
  expect(naming.some(({ named }) => named.length === 2)).toBe(true);
  expect(tickets.filter(({ description }) => /\n/.test(description)).length).toBeGreaterThan(10_000);
  expect(tickets.filter(({ description }) => /"/.test(description)).length).toBeGreaterThan(10_000);
  for (const way of [/ki-/, /KI-/, /\/known-issues\/ki-/])
    expect(naming.some(({ description }) => way.test(description))).toBe(true);
  expect(naming.some(({ tags }) => / ki-/.test(tags))).toBe(true);
  expect(naming.some(({ problem }) => problem !== '')).toBe(true);
});

test('the export is read with the tickets that were made, and each names what it was made to name', async () => {
  const tickets = [...madeTickets(2000, makeContent(join(folder, 'content'), 3), 4)];
  const { portal } = await readContent(contentFolder(join(folder, 'content')), {
    clock: Date.UTC(2026, 5, 1),
  });
  const names = tallyNames(portal);
  const source = await openExports([await exported(tickets)], folder, {
    format: undefined,
    tally: portal.site.tally,
    names,
    timeZone: portal.site.timeZone,
    keepTexts: 'none',
    progress: () => undefined,
    signal: new AbortController().signal,
  });
  const found = [];
  const match = createMatcher(portal, names);
  for await (const ticket of source.tickets()) {
    const issues = match(ticket).issues.map(({ issue }) => issue);
    const { id, opened, requester, organisation } = ticket;
    if (issues.length > 0) found.push([id, opened, requester, organisation, ...issues.sort()].join(' '));
  }
  await source.close();
  const made = tickets
    .filter(({ named }) => named.length > 0)
    .map(({ id, created, requester, organisation, named }) =>
      [`zendesk:${String(id)}`, created.slice(0, 10), requester, organisation, ...[...named].sort()].join(
        ' ',
      ),
    );
  expect(source.report.tickets).toBe(2000);
  expect(found.sort()).toEqual(made.sort());
});

test('counts that differ are a failure that names the issue and both counts', () => {
  const count = { reporters: 2, tickets: 3 };
  const tally = new Map([['KI-1', count]]);
  expect(() => {
    assertSameCounts(tally, new Map([['KI-1', { tickets: 3, reporters: 2 }]]));
  }).not.toThrow();
  expect(() => {
    assertSameCounts(tally, new Map([['KI-1', { ...count, reporters: 1 }]]));
  }).toThrow(/KI-1 differ[^]*reporters 2, tickets 3[^]*reporters 1, tickets 3/);
  expect(() => {
    assertSameCounts(new Map(), tally);
  }).toThrow(/none[^]*reporters 2/);
});

// A whole bench takes as long as many tests: in a thorough run alone.
test.runIf(THOROUGHNESS > 1)(
  'bench tally measures each size, beside Python where there is one, and compares the counts',
  async () => {
    const { status, out, err } = await candor(['bench', 'tally', '--tickets', '200,500', '--runs', '1']);
    expect({ status, err }).toMatchObject({ status: 0 });
    const cost = String.raw`+\d+\.\d s wall +\d+\.\d s CPU +\d+ MB peak`;
    const hasPython = spawnSync('python3', ['-c', '']).status === 0;
    for (const tickets of [200, 500])
      expect(out).toContain(`\n${String(tickets)} tickets, 0 MB, 500 known issues\n`);
    expect(out.match(new RegExp(`^  candor ${cost}$`, 'gm'))).toHaveLength(2);
    expect(out.match(new RegExp(`^  Python csv ${cost}$`, 'gm')) ?? []).toHaveLength(hasPython ? 2 : 0);
    expect(
      out.match(/^ {2}the same counts, in \d+ % of Python’s CPU and \d+ % of its time$/gm) ?? [],
    ).toHaveLength(hasPython ? 2 : 0);
    expect(out).toMatch(/^Growth from 200 to 500 tickets: .*\n {2}CPU -?\d+\.\d\d, wall -?\d+\.\d\d$/m);
  },
);

test.runIf(THOROUGHNESS > 1)(
  'bench metrics measures a month, and compares its figures with those of Python',
  async () => {
    const { status, out, err } = await candor(['bench', 'metrics', '--tickets', '3000', '--runs', '1']);
    expect({ status, err }).toMatchObject({ status: 0 });
    expect(out).toMatch(/^A month of 3,000 tickets, \d MB, 500 known issues$/m);
    const hasPython = spawnSync('python3', ['-c', '']).status === 0;
    expect(/^ {2}the same figures, in \d+ % of Python’s CPU/m.test(out)).toBe(hasPython);
    expect(() => {
      assertSameFigures(
        '{"tickets":{"opened":1,"solved":1},"figures":[{"metric":"a","value":null}]}',
        '{"opened":1,"a":2}',
      );
    }).toThrow('a differs: null in candor, 2 in Python.');
  },
);

test('numbers that are none, and --tickets for the portal, are refused before anything is done', async () => {
  const call = (args: string[], options: Record<string, string>) =>
    runBench(fakePorts(), callOf(benchDefinition, { args, options: { runs: '1', ...options } }));
  await expect(call(['tally'], { tickets: '1e6' })).rejects.toThrow('“1e6”');
  await expect(call(['tally'], { tickets: '500,' })).rejects.toThrow('--tickets takes whole numbers from 1');
  await expect(call(['tally'], { runs: '0' })).rejects.toThrow('--runs takes whole numbers from 1');
  await expect(call([], { tickets: '500' })).rejects.toThrow('bench tally --tickets 500');
});
