import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignIds, findTickets } from '../../../../../scripts/import/vtex/ids.ts';
import { vtexFindings } from '../../../../../scripts/import/vtex/reasons.ts';
import { joinIssues, readSourceText } from '../../../../../scripts/import/vtex/source-issues.ts';
import { file } from './folder.ts';

interface Issue {
  slug: string;
  ticket: string;
  day: number;
}

/** Ids by slug. */
function idsOf(issues: Issue[], table: Parameters<typeof findTickets>[1] = []): Map<string, string> {
  const findings = vtexFindings();
  const texts = issues.flatMap(({ slug, ticket, day }) => {
    const createdAt = `2024-01-${String(day).padStart(2, '0')}T00:00:00.000Z`;
    const sketch = file({ slug, facts: { slugEN: slug, internalReference: ticket, createdAt } });
    return readSourceText(sketch, findings) ?? [];
  });
  const ids = assignIds(findTickets(joinIssues(texts, findings), table, findings), findings);
  return new Map([...ids].map(([{ slugEN }, id]) => [slugEN, id]));
}

const anyIssue = fc.record({
  slug: fc.stringMatching(/^[a-z]{3,8}$/),
  ticket: fc.constantFrom('null', '0', 'Zendesk Ticket', '1000', '1001', '467419', '950000000', '4294967297'),
  day: fc.integer({ min: 1, max: 20 }),
});

test('ids are unique, and issues that come later change no other’s id', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyIssue, { selector: ({ slug }) => slug, minLength: 1 }), (issues) => {
      const ids = idsOf(issues);
      expect(new Set(ids.values()).size).toBe(issues.length);
      const later = issues.map((issue) => ({ ...issue, slug: `later-${issue.slug}`, day: issue.day + 8 }));
      const newest = Math.max(...issues.map(({ day }) => day));
      const more = idsOf([...later.filter(({ day }) => day > newest), ...issues]);
      for (const [slug, id] of ids) expect(more.get(slug)).toBe(id);
    }),
  );
});

test('the older of two issues with one ticket has it', () => {
  const ids = idsOf([
    { slug: 'newer', ticket: '1000', day: 2 },
    { slug: 'older', ticket: '1000', day: 1 },
  ]);
  expect(ids.get('older')).toBe('KI-1000');
  expect(ids.get('newer')).toMatch(/^KI-9\d{8}$/);
});

test('the source’s own table names a ticket where no file does, unless another issue has it', () => {
  const table = [
    { locale: 'en', slug: 'one', internalReference: 5 },
    { locale: 'en', slug: 'two', internalReference: 1000 },
  ];
  const ids = idsOf(
    [
      { slug: 'one', ticket: 'null', day: 1 },
      { slug: 'two', ticket: 'null', day: 1 },
      { slug: 'three', ticket: '1000', day: 3 },
    ],
    table,
  );
  expect(ids.get('one')).toBe('KI-5');
  expect(ids.get('two')).toMatch(/^KI-9\d{8}$/);
  expect(ids.get('three')).toBe('KI-1000');
});
