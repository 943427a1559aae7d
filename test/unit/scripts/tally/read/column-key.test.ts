import { expect, test } from 'vitest';
import { columnKey } from '../../../../../scripts/tally/read/column-key.ts';

test.each([
  ['Ticket ID', 'ticket id'],
  ['ticket_id', 'ticket id'],
  ['  ticket -- ID\u00A0', 'ticket id'],
  ['\uFEFFticket_id', 'ticket id'],
  ['Problème Número Atribuição', 'probleme numero atribuicao'],
  ['Zgłoszenie', 'zgloszenie'],
  ['Łącze', 'lacze'],
  // One letter, and a letter with its accent behind it.
  ['Descri\u00E7\u00E3o', 'descricao'],
  ['Descric\u0327a\u0303o', 'descricao'],
  ['Outward issue link (Relates)', 'outward issue link (relates)'],
  ['labels[*].name', 'labels[*].name'],
  ['', ''],
])('%s is compared as “%s”', (name, key) => {
  expect(columnKey(name)).toBe(key);
  expect(columnKey(key)).toBe(key);
});
