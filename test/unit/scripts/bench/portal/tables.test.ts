import { expect, test } from 'vitest';
import type { Cost } from '../../../../../scripts/bench/figures.ts';
import { costTable, growthTable, readerTable } from '../../../../../scripts/bench/portal/tables.ts';

const cost = (cpu: number, memory = 2e8): Cost => ({ wall: 1, cpu, memory });
const lines = (table: string) => table.split('\n').map((line) => line.split(/ {2,}/));

test('ratios are of costs of the same run, and the median of them counts', () => {
  const runs = [
    { bare: cost(1), cold: cost(2), edit: cost(1) },
    { bare: cost(10), cold: cost(30), edit: cost(6) },
    { bare: cost(4), cold: cost(16), edit: cost(8) },
  ];
  expect(lines(costTable(runs, 'bare', 'cold'))).toEqual([
    ['', 'CPU s', '÷ bare', '÷ cold', 'peak MB'],
    ['bare', '4.0', '1.00', '0.33', '200'],
    ['cold', '16.0', '3.00', '1.00', '200'],
    ['edit', '6.0', '1.00', '0.50', '200'],
    [''],
  ]);
});

test('growth is told by size, then from each size to the next', () => {
  const size = (records: number, cpu: number, memory: number, edit: number) => ({
    records,
    check: cost(cpu / 2),
    cold: cost(cpu, memory),
    edit: cost(edit),
  });
  expect(lines(growthTable([[size(1000, 10, 1e8, 2), size(4000, 40, 2e8, 4)]]))).toEqual([
    ['', 'check, cold: CPU s', 'cold build: CPU s', 'peak MB', 'an issue edited: CPU s'],
    ['1,000 records', '5.0', '10.0', '100', '2.0'],
    ['4,000 records', '20.0', '40.0', '200', '4.0'],
    ['power, 1,000 to 4,000', '1.00', '1.00', '0.50', '0.50'],
    [''],
  ]);
});

test('a million readers take as many gigabytes as one takes kilobytes', () => {
  const transfer = { requests: 7, bodies: 12_345, headers: 4_000 };
  const reader = { 'first view': transfer, 'second view': transfer, 'an hour': transfer };
  expect(lines(readerTable({ 'in an outage': reader }))[1]).toEqual([
    'first view, in an outage',
    ...['7', '12.3', '4.0', '16.3', '16.3'],
  ]);
});
