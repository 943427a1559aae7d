import { expect, test } from 'vitest';
import { columns } from '../../../../scripts/report/columns.ts';

test('a cell stays in its line, whatever it holds', () => {
  expect(columns(['Issue', 'Title'], [['KI-1', 'A\n::error::b\u001b[31m']], [])).toBe(
    'Issue  Title\nKI-1   A\\n::error::b\\x1b[31m',
  );
});
