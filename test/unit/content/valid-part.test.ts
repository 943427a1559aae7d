import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { validPart } from '../../../src/content/valid-part.ts';
import { contentOf, issueFile, SITE } from '../../support/content.ts';
import { incidentFile } from '../../support/problems.ts';

const Item = z.strictObject({ id: z.string().regex(/^[a-z]+$/), since: z.number().optional() });

describe('what a schema accepts of a value', () => {
  test.each([
    ['an unknown key goes', [{ id: 'a', sinse: 1 }, { id: 'b' }], [{ id: 'a' }, { id: 'b' }], true],
    ['a fact that needn’t be there goes', [{ id: 'a', since: 'x' }], [{ id: 'a' }], true],
    [
      'an item without what it must have goes whole',
      [{ id: 'A', since: 1 }, { id: 'b' }],
      [{ id: 'b' }],
      false,
    ],
    ['nothing is left of nothing', [{ id: 'A' }], undefined, false],
    ['nor of another type', 'text', undefined, false],
  ])('%s', (_title, data, value, isComplete) => {
    expect(validPart(z.array(Item).min(1), data)).toMatchObject({ value, isComplete });
  });

  test('what stays is found at its own place, and passes', () => {
    const items = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'A', '1', 3) }), { maxLength: 12 });
    fc.assert(
      fc.property(items, (data) => {
        const { value = [], original } = validPart(z.array(Item).min(1), data);
        const left = value as { id: string }[];
        expect(left).toEqual(data.filter(({ id }) => /^[a-z]+$/.test(String(id))));
        for (const [index, item] of left.entries()) {
          const [at] = original([index, 'id']);
          expect(data[Number(at)]).toEqual(item);
        }
      }),
    );
  });
});

const codes = async (files: Record<string, string>) =>
  (await contentOf(files)).problems.map(
    ({ code, file, line, column }) => `${code} ${file}:${line}:${column}`,
  );

describe('problems don’t come in waves', () => {
  test('a slip in site.yaml doesn’t hide a misspelt component', async () => {
    const site = SITE.replace('name: Checkout', 'nmae: Checkout\n        name: Checkout');
    expect(
      await codes({ 'site.yaml': site, 'known-issues/a.md': issueFile('KI-1', { components: '[chekout]' }) }),
    ).toEqual(['unknown-component known-issues/a.md:6:14', 'unknown-key site.yaml:12:9']);
  });

  test('where a component’s key can’t be read, nobody is blamed for naming it', async () => {
    const site = `${SITE}      - id: Master Data\n        name: Master Data\n`;
    const issue = issueFile('KI-1', { components: '[master-data]' });
    expect(await codes({ 'site.yaml': site, 'known-issues/a.md': issue })).toEqual([
      'bad-key site.yaml:13:13',
    ]);
  });

  test('an item of a list that can’t be read hides no other, and moves none', async () => {
    const issue = (id: string, aliases: string) => issueFile(id, { aliases });
    const files = {
      'known-issues/a.md': issue('KI-1', '["old"]'),
      'known-issues/b.md': issue('KI-2', '[467419, old]'),
    };
    expect(await codes(files)).toEqual([
      'unquoted-number known-issues/b.md:9:11',
      'taken-alias known-issues/b.md:9:19',
    ]);
  });

  test('a state that can’t be read hides no other', async () => {
    const states = 'checkout: broken\nchekout: major_outage';
    expect(await codes({ 'incidents/a.md': incidentFile({}, '', states) })).toEqual([
      'invalid-value incidents/a.md:9:13',
      'unknown-component incidents/a.md:10:3',
    ]);
  });
});
