import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Ledger,
  LedgerError,
  mergeLedger,
  readLedger,
  writeLedger,
} from '../../../../src/domain/tally/ledger.ts';
import type { Mention } from '../../../../src/domain/tally/mention.ts';
import { AS_OF, mentionsOf } from './mentions.ts';

const HEAD = '{"candorLedger":1,"seal":"5eal","newest":"2026-06-01"}';
const empty: Ledger = { seal: '5eal', newest: undefined, mentions: [] };
const mention = (ticket: string, issue = 'KI-1', day = '2026-05-01', customer = 'f00d'): Mention => ({
  ...{ ticket, issue, day, customer },
});
const tickets = (mentions: readonly Mention[]) => new Set(mentions.map(({ ticket }) => ticket));
const added = (
  mentions: readonly Mention[],
  held = tickets(mentions),
  newest: string | undefined = AS_OF,
) => ({
  ...{ mentions, held, newest },
});

test('a ledger is a line that says what it is, and a line for each ticket and issue, in order', () => {
  const mentions = [mention('9', 'KI-2'), mention('10'), mention('9'), mention('10')];
  expect(writeLedger({ seal: '5eal', newest: AS_OF, mentions })).toBe(`${HEAD}
["10","KI-1","2026-05-01","f00d"]
["9","KI-1","2026-05-01","f00d"]
["9","KI-2","2026-05-01","f00d"]
`);
  expect(writeLedger(empty)).toBe('{"candorLedger":1,"seal":"5eal"}\n');
});

test('what is written is read back, whatever ids look like, and written the same from any order', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\n', '\u2028', '"', '2 553', '\r\n'));
  const mentions = fc.array(
    fc.record({
      ticket: text,
      issue: text,
      customer: text,
      day: fc.constantFrom('2026-05-01', '2024-02-29'),
      segment: fc.option(text, { nil: undefined }),
    }),
  );
  const key = (one: Mention) => JSON.stringify([one.ticket, one.issue, one.day, one.customer, one.segment]);
  fc.assert(
    fc.property(mentions, fc.option(fc.constant(AS_OF), { nil: undefined }), (written, newest) => {
      const out = writeLedger({ seal: 's', newest, mentions: written });
      const back = readLedger(out);
      expect(back).toMatchObject({ seal: 's', newest });
      expect(new Set(back.mentions.map(key))).toEqual(new Set(written.map(key)));
      expect(writeLedger(back)).toBe(out);
      expect(writeLedger({ seal: 's', newest, mentions: written.toReversed() })).toBe(out);
      expect(readLedger(out.replaceAll('\n', '\r\n'))).toEqual(back);
    }),
  );
});

test.each([
  ['nothing', '', 1],
  ['a line that is none', 'ticket,issue,day', 1],
  ['null', 'null', 1],
  ['a list', '["1","KI-1","2026-05-01","f00d"]', 1],
  ['another version', HEAD.replace(':1', ':2'), 1],
  ['no seal', '{"candorLedger":1}', 1],
  ['a seal that is no text', '{"candorLedger":1,"seal":7}', 1],
  ['an empty seal', '{"candorLedger":1,"seal":""}', 1],
  ['a newest day that the calendar lacks', HEAD.replace('06-01', '02-30'), 1],
  ['a newest day that is no text', HEAD.replace('"2026-06-01"', '20260601'), 1],
  ['a blank line first', `\n${HEAD}`, 1],
  ['a line cut off', `${HEAD}\n["1","KI-1","2026-05-01","f00d"]\n["2","KI-1","20`, 3],
  ['a line after blank ones', `${HEAD}\n\n \n["1","KI-1"]\n`, 4],
  ['a number for an id', `${HEAD}\n[1,"KI-1","2026-05-01","f00d"]`, 2],
  ['six values', `${HEAD}\n["1","KI-1","2026-05-01","f00d","start","x"]`, 2],
  ['a segment that is no text', `${HEAD}\n["1","KI-1","2026-05-01","f00d",5]`, 2],
  ['an object', `${HEAD}\n{"length":4}`, 2],
  ['a day that the calendar lacks', `${HEAD}\n["1","KI-1","2026-02-30","f00d"]`, 2],
  ['a merge’s marks', `${HEAD}\n["1","KI-1","2026-05-01","f00d"]\n<<<<<<< HEAD\n`, 3],
])('%s is a fault of line', (_name, text, line) => {
  expect(() => readLedger(text)).toThrow(LedgerError);
  expect(() => readLedger(text)).toThrow(expect.objectContaining({ line }));
});

test('a fault says nothing of what the line holds', () => {
  expect(() => readLedger(`${HEAD}\n["ana@example.com"]`)).toThrow(/^line 2 isn’t a line of a ledger$/);
});

test('a ticket seen again is replaced: with another issue, another day, naming nothing now, or deleted', () => {
  const before = { ...empty, newest: '2026-05-31', mentions: ['1', '2', '3', '4'].map((id) => mention(id)) };
  const now = [mention('1', 'KI-2'), mention('2', 'KI-1', '2026-05-02')];
  const after = mergeLedger(before, added(now, new Set(['1', '2', '3'])));
  expect(new Set(after.mentions)).toEqual(new Set([...now, mention('4')]));
  expect(after).toMatchObject({ seal: '5eal', newest: AS_OF });
});

test('what names an issue replaces its ticket, even if nobody says that the export holds it', () => {
  const before = { ...empty, mentions: [mention('1')] };
  expect(mergeLedger(before, added([mention('1', 'KI-2')], new Set())).mentions).toEqual([
    mention('1', 'KI-2'),
  ]);
});

test.each([
  [undefined, undefined, undefined],
  ['2026-05-01', undefined, '2026-05-01'],
  [undefined, '2026-05-01', '2026-05-01'],
  ['2026-05-01', '2026-04-30', '2026-05-01'],
  ['2025-12-31', '2026-01-01', '2026-01-01'],
])('the newest day of %s and %s is %s', (old, later, newest) => {
  expect(mergeLedger({ ...empty, newest: old }, { ...added([]), newest: later }).newest).toBe(newest);
});

test('an export merged again changes nothing; exports of different tickets merge in any order', () => {
  fc.assert(
    fc.property(mentionsOf('A'), mentionsOf('B'), mentionsOf('A'), (first, second, before) => {
      const ledger = { ...empty, mentions: before };
      const once = mergeLedger(ledger, added(first));
      expect(writeLedger(mergeLedger(once, added(first)))).toBe(writeLedger(once));
      const back = readLedger(writeLedger(once));
      expect(writeLedger(mergeLedger(back, added(first)))).toBe(writeLedger(once));
      expect(writeLedger(mergeLedger(mergeLedger(ledger, added(second)), added(first)))).toBe(
        writeLedger(mergeLedger(once, added(second))),
      );
      const again = tickets(first);
      const expected = new Set([...before.filter(({ ticket }) => !again.has(ticket)), ...first]);
      expect(new Set(once.mentions)).toEqual(expected);
    }),
  );
});
