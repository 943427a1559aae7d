import { join } from 'node:path';
import { expect, test } from 'vitest';
import { benchStart } from '../../../../scripts/bench/bench-start.ts';
import { fakePorts } from '../../../support/ports.ts';

const VALID = join(import.meta.dirname, '../../../fixtures/problems/valid');

test('the start of commands is told as a multiple of Node’s own', () => {
  const ports = fakePorts();
  benchStart(ports, VALID, { runs: 1, calls: 1 });
  const names = ['node -e 0', '--help', 'check --help', 'check'];
  const lines = ports.written.out.trimEnd().split('\n');
  expect(lines.map((line) => /^(.*?) +\d+\.\d{3} s CPU +\d+\.\d\d × node -e 0$/.exec(line)?.[1])).toEqual(
    names,
  );
  expect(lines[0]).toMatch(/ 1\.00 × node -e 0$/);
});
