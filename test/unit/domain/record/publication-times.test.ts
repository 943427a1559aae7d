import { expect, test } from 'vitest';
import { publicationTimes } from '../../../../src/domain/record/publication-times.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { at } from '../../../support/records.ts';

const SAID = '2026-11-10T10:00Z';
const late = issueOf({ id: 'KI-1', created: '2026-11-08', updates: [[SAID, 'backlog']] });
const early = issueOf({ id: 'KI-2', created: '2026-11-01', updates: [[SAID, 'backlog']] });

test('of two records updated in one instant, the one that was published first keeps it, whatever its id', () => {
  const publication = publicationOf({ issues: [late, early] });
  const said = [early, late].map((record) => publicationTimes(record, publication).updates[0]?.published);
  expect(said).toEqual([at(SAID), at(SAID) + 1_000]);
});
