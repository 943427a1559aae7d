import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statuspageId } from '../../../src/domain/statuspage-id.ts';

const authority = 'status.example.com';

test.each([
  ['page', '', 'jfa0mak9ycze'],
  ['group', 'buying', 'fldd1yy8ndmi'],
  ['component', 'checkout', 'u5a3hgojoeb7'],
  ['incident', 'INC-31', 'jl4hjo82wz0r'],
  ['update', 'INC-31/2019-05-07T13:32Z', 'xfm0m7j0y6a1'],
] as const)('%s %s has the id that it always had', (kind, key, id) => {
  expect(statuspageId(kind, key, { authority })).toBe(id);
});

test('every id is twelve characters of [a-z0-9]', () => {
  fc.assert(
    fc.property(fc.string(), (key) => {
      expect(statuspageId('incident', key, { authority })).toMatch(/^[a-z0-9]{12}$/);
    }),
  );
});

test('ids differ by kind, key and authority', () => {
  const keys = Array.from({ length: 20_000 }, (_, index) => `INC-${index + 1}`);
  const ids = [
    ...keys.map((key) => statuspageId('incident', key, { authority })),
    ...keys.map((key) => statuspageId('update', key, { authority })),
    ...keys.map((key) => statuspageId('incident', key, { authority: 'status.example.org' })),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});
