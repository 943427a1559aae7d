import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TallySchema } from '../../../../src/domain/schemas/tally.ts';
import { createCustomers, namesInCell } from '../../../../src/domain/tally/customers.ts';
import { foldedName } from '../../../../src/domain/tally/names.ts';
import { runs } from '../../../support/runs.ts';

const tally = (facts: object = {}) => TallySchema.parse(facts);

test.each([
  [
    { organisation: 'Acme', requester: 'ana@example.com' },
    ['organisation acme'],
    ['requester ana@example.com'],
  ],
  [
    { organisation: ' ACME ', requester: ' Ana@Example.com' },
    ['organisation acme'],
    ['requester ana@example.com'],
  ],
  [{ organisation: 'Sa\u0303o  Jose\u0301', requester: '7' }, ['organisation são josé'], ['requester 7']],
  [
    { organisation: 'M&uuml;ller &amp;&nbsp;Co', requester: '7' },
    ['organisation müller & co'],
    ['requester 7'],
  ],
  [{ organisation: undefined, requester: '7' }, ['requester 7'], ['requester 7']],
  [{ organisation: ' ', requester: '7' }, ['requester 7'], ['requester 7']],
  [{ organisation: '7', requester: undefined }, ['organisation 7'], ['nobody']],
  [{ organisation: undefined, requester: ';' }, ['nobody'], ['nobody']],
  [
    { organisation: '2;1;2', requester: 'Bea\nAna' },
    ['organisation 1', 'organisation 2'],
    ['requester ana', 'requester bea'],
  ],
])('the customers of %j are %j by organisation, %j by requester', (ticket, byOrganisation, byRequester) => {
  expect(createCustomers(tally()).of(ticket)).toEqual(byOrganisation);
  expect(createCustomers(tally({ countBy: 'requester' })).of(ticket)).toEqual(byRequester);
});

test.each([
  ['Lima, Ana', ['lima, ana']],
  ['Acorn, Inc.; Birch &amp; Co', ['acorn, inc.', 'birch & co']],
  ['b@example.com, a@example.com', ['a@example.com', 'b@example.com']],
  ['9002,9001', ['9001', '9002']],
  ['1,234', ['1,234']],
  ['["9002","9001"]', ['9001', '9002']],
  ['[9002]', ['9002']],
  ['[x] Acorn', ['[x] acorn']],
  ['Ana<br/>Bea#LBBR#Cid#LBHR#Ana', ['ana', 'bea', 'cid']],
  ['Caf\u00E9;CAFE\u0301;Caf&eacute;;Caf\u200B\u00E9', ['café']],
  ['A‑B; A-B; Ａ-Ｂ', ['a-b']],
  [' ; - ;\n', []],
])('the cell %j names %j', (cell, names) => {
  expect(namesInCell(cell)).toEqual(names);
});

const NAMES = [
  'Ana',
  'ANA',
  'Bea',
  'São José',
  'Sa\u0303o Jose\u0301',
  'Müller & Co',
  'M&uuml;ller &amp; Co',
  '9001',
  '9002',
];
const BETWEEN = [';', '; ', '\n', '\r\n', '<br>', '<BR />', '#LBBR#'];

test('a cell names the same customers in whatever order, however often, and whatever stands between them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 6 }),
      fc.infiniteStream(fc.constantFrom(...BETWEEN)),
      (names, between) => {
        const cell = names.reduce((text, name) => `${text}${between.next().value ?? ';'}${name}`);
        const expected = new Set(names.map((name) => foldedName(name)));
        expect(new Set(namesInCell(cell))).toEqual(expected);
        expect(namesInCell(cell)).toHaveLength(expected.size);
        expect(namesInCell(names.toReversed().join(';'))).toEqual(namesInCell(cell));
      },
    ),
    { numRuns: runs(100) },
  );
});

test('who is left out is no customer, and a cell that names nobody else leaves the ticket out', () => {
  const { of, leavesOutRequester, leavesOutOrganisation } = createCustomers(
    tally({ leaveOut: { emailDomains: ['example.com'], requesters: ['Bot'], organisations: ['R&D'] } }),
  );
  expect(of({ organisation: 'R&amp;D; Acorn', requester: 'bot' })).toEqual(['organisation acorn']);
  expect(of({ organisation: 'R&D', requester: 'Ana <ana@example.com>; bot; Cid' })).toEqual([
    'requester cid',
  ]);
  for (const cell of ['bot', 'BOT; x@example.com', 'Ana <ana@Example.com>'])
    expect(leavesOutRequester(cell)).toBe(true);
  for (const cell of ['bot; Cid', '', ';', 'x@other-example.com', 'x@example.com.br', 'robot'])
    expect(leavesOutRequester(cell)).toBe(false);
  for (const cell of ['R&amp;D', 'r&d;R&D']) expect(leavesOutOrganisation(cell)).toBe(true);
  for (const cell of ['R&D;Acorn', 'R', '']) expect(leavesOutOrganisation(cell)).toBe(false);
});
