import { expect, test } from 'vitest';
import { portOf } from '../../../../scripts/cli/option-values.ts';
import { UsageError } from '../../../../scripts/lib/errors.ts';

test('a port is a number from 1 to 65535', () => {
  expect(portOf({ port: '4321' })).toBe(4321);
  for (const port of ['abc', '', '0', '-1', '1.5', '65536'])
    expect(() => portOf({ port })).toThrow(
      new UsageError(`--port ${port} isn't a port; use a number from 1 to 65535.`),
    );
});
