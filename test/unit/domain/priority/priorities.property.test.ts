import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KnownIssue } from '../../../../src/domain/record/records.ts';
import { type SiteInput, SiteSchema } from '../../../../src/domain/schemas/site.ts';
import { BUSINESS_IMPACTS, BUSINESS_LEVELS, REACHES, SEVERITIES } from '../../../../src/domain/vocabulary.ts';
import { emitApi } from '../../../../src/emit/api/api.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { fromIssues, fromValues } from '../../../support/recompute-priorities.ts';
import { runs } from '../../../support/runs.ts';

const SEGMENTS = ['small', 'large', 'public-sector'];
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 4000 }));
const reports = fc.oneof(
  fc.record({ reporters: count, tickets: count, last30Days: maybe(count) }),
  fc.record({ fewerThan: fc.integer({ min: 2, max: 9 }) }),
);
const day = fc
  .integer({ min: 0, max: 900 })
  .map((ago) => new Date(Date.UTC(2026, 10, 20) - ago * 86_400_000).toISOString().slice(0, 10));

/** Known issues with whatever facts, of which some repeat one before them. */
const issues = fc
  .array(
    fc.record({
      repeats: maybe(fc.nat(5)),
      status: fc.constantFrom('investigating', 'confirmed', 'backlog', 'scheduled', 'as-designed'),
      severity: maybe(fc.constantFrom(...SEVERITIES)),
      business: maybe(
        fc.record({
          impact: fc.uniqueArray(fc.constantFrom(...BUSINESS_IMPACTS), { minLength: 1 }),
          level: maybe(fc.constantFrom(...BUSINESS_LEVELS)),
        }),
      ),
      reach: maybe(fc.constantFrom(...REACHES)),
      segments: fc.uniqueArray(fc.constantFrom(...SEGMENTS)),
      strategy: maybe(fc.integer({ min: 0, max: 3 })),
      created: day,
      reports: maybe(reports),
      workaround: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ repeats, status, workaround, reports: counted, ...facts }, index): KnownIssue => {
      const original = repeats === undefined || index === 0 ? undefined : `KI-${(repeats % index) + 1}`;
      return issueOf({
        ...facts,
        id: `KI-${index + 1}`,
        updated: facts.created,
        ...(counted && { reports: { ...counted, asOf: '2026-11-20' } }),
        ...(original === undefined
          ? { status: status as 'backlog' }
          : { status: 'duplicate', duplicateOf: original }),
        ...(status === 'as-designed' &&
          original === undefined && { documentation: 'https://help.example.com/how' }),
        sections: { summary: 'It fails.', workaround: workaround ? 'Try again later.' : 'None.' },
      });
    }),
  );

const weight = maybe(fc.integer({ min: 0, max: 60 }));
const full = maybe(fc.integer({ min: 1, max: 700 }));
/** Any formula that the checks let pass, or none: then Candor's own holds. */
const formulas = maybe(
  fc
    .record({
      weights: fc.record({
        ...{ customers: weight, recent: weight, duplicates: weight, severity: weight, businessLevel: weight },
        ...{ businessImpact: weight, reach: weight, strategy: weight, age: weight, noWorkaround: weight },
        segments: maybe(fc.dictionary(fc.constantFrom(...SEGMENTS), fc.integer({ min: 0, max: 30 }))),
      }),
      full: fc.record({ customers: full, recent: full, duplicates: full, age: full }),
    })
    .filter(({ weights: { segments, ...facts } }) =>
      [...Object.values(facts), ...Object.values(segments ?? {})].some((each) => (each ?? 0) > 0),
    ),
);

const zones = fc.constantFrom('America/Sao_Paulo', 'Asia/Tokyo', 'UTC');

test('every place and every part can be had again from what is published, with no difference', () => {
  fc.assert(
    fc.property(issues, formulas, zones, (records, priorities, timeZone) => {
      const site = {
        priorities,
        timeZone,
        segments: Object.fromEntries(SEGMENTS.map((key) => [key, { name: key }])),
      };
      const files = new Map(
        [...emitApi(publicationOf({ issues: records, site: withoutUndefined(site) }))].map(
          ({ path, content }) => [path, content],
        ),
      );
      const read = (name: string) =>
        JSON.parse(String(files.get(`api/v1/${name}.json`))) as Record<string, unknown>;
      const file = read('priorities');
      const published = (file['priorities'] as Record<string, unknown>[]).map(
        ({ id, place, score, points }) => ({
          ...{ id, place, score, points },
        }),
      );
      expect(fromValues(file)).toEqual(published);
      expect(fromIssues([read('known-issues')], { timeZone }, file)).toEqual(published);
    }),
    { numRuns: runs(20) },
  );
});

function withoutUndefined(site: Partial<SiteInput>): Partial<SiteInput> {
  return JSON.parse(JSON.stringify(site)) as Partial<SiteInput>;
}

test('Candor’s own weights add up to 100', () => {
  const { weights } = SiteSchema.shape.priorities.parse(undefined);
  const { segments, ...facts } = weights;
  expect(segments).toBeUndefined();
  expect(Object.values(facts).reduce((sum, each) => sum + (each ?? 0), 0)).toBe(100);
});
