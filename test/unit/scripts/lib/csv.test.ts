import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvHeader, csvRecords } from '../../../../scripts/lib/csv.ts';

describe('a first record', () => {
  test.each<[string, string, string, string[], number?]>([
    ['commas', 'ID,Title\n1,a;b;c;d', ',', ['ID', 'Title']],
    ['semicolons', 'ID;Title;By\r\n', ';', ['ID', 'Title', 'By']],
    ['tabs', 'ID\tTitle\n', '\t', ['ID', 'Title']],
    ['bars', 'ID|Title\n', '|', ['ID', 'Title']],
    ['one column', 'ID\n1', ',', ['ID']],
    ['no line break', 'ID,Title', ',', ['ID', 'Title']],
    ['a carriage return alone', 'ID,Title\r1,2\r', ',', ['ID', 'Title']],
    ['a byte-order mark', '\uFEFF"ID","Title"\n', ',', ['ID', 'Title']],
    ['quotes with delimiters in them', '"ID";"a,b,c,d";c\n', ';', ['ID', 'a,b,c,d', 'c']],
    [
      'quotes with line breaks and quotes in them',
      '"I""D","two\nlines",c\n',
      ',',
      ['I"D', 'two\nlines', 'c'],
    ],
    ['names in quotes and without', 'ID,"Title",By\n', ',', ['ID', 'Title', 'By']],
    ['a delimiter behind the last', 'ID;Title;\n', ';', ['ID', 'Title']],
    ['names that are repeated, or empty', 'ID,Labels,,Labels\n', ',', ['ID', 'Labels', '', 'Labels']],
    ['blanks around names', ' ID , Title \n', ',', ['ID', 'Title']],
    ['lines without anything before it', '\n\r\nID,Title\n', ',', ['ID', 'Title']],
    ['a line that tells the delimiter', 'sep=;\r\nID;a,b,c\r\n', ';', ['ID', 'a,b,c'], 1],
  ])('a first record with %s', (_, head, delimiter, names, skipped = 0) => {
    expect(csvHeader(head)).toEqual({ delimiter, names, skipped });
  });

  test('whatever names are written, as CSV writes them, are read', () => {
    const name = fc.stringMatching(/^[a-z"\n,;|\tçã ]{0,12}$/).map((text) => `x${text.trim()}x`);
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 2, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        (names, delimiter, end) => {
          const written = names.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter);
          expect(csvHeader(`${written}${end}1${delimiter}2`)).toEqual({ delimiter, names, skipped: 0 });
        },
      ),
    );
  });
});

describe('records', () => {
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
    ['"never closed,\nc', [['never closed,\nc']], [1]],
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
});
