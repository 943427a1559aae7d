import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvHeader } from '../../../../scripts/lib/csv.ts';

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
  ['quotes with line breaks and quotes in them', '"I""D","two\nlines",c\n', ',', ['I"D', 'two\nlines', 'c']],
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
