import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRecords } from '../../../../scripts/notify/csv-records.ts';

test.each([
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    [1, 2],
  ],
  [
    'a;b\r\n\r\n;d\r\n',
    [
      ['a', 'b'],
      ['', 'd'],
    ],
    [1, 3],
  ],
  [
    '"a,""1""\n2",b\nc,',
    [
      ['a,"1"\n2', 'b'],
      ['c', ''],
    ],
    [1, 3],
  ],
  ['"never closed,\nc', [['never closed,\nc\n']], [1]],
])('%j', (text, cells, lines) => {
  const records = csvRecords(text, text.includes(';') ? ';' : ',');
  expect(records.map((record) => record.cells)).toEqual(cells);
  expect(records.map(({ line }) => line)).toEqual(lines);
});

test('whatever cells hold, they are read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', 'é') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = rows.map((row) => row.map(quoted).join(',')).join('\n');
      const kept = rows.filter((row) => row.some((content) => content.trim() !== ''));
      expect(csvRecords(text, ',').map(({ cells }) => cells)).toEqual(kept);
    }),
  );
});
