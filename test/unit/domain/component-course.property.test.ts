import fc from 'fast-check';
import { expect, it } from 'vitest';
import { componentCourses } from '../../../src/domain/component-course.ts';
import { affectedStates, isOpen, isPlanned } from '../../../src/domain/status.ts';
import { COMPONENT_STATES, worst } from '../../../src/domain/vocabulary.ts';
import { arbitraryRecords, AS_OF } from '../../support/arbitrary-portals.ts';
import { runs } from '../../support/runs.ts';

it('what a record says of its components is what holds now, and nothing worse than has been', () => {
  fc.assert(
    fc.property(arbitraryRecords(AS_OF), (records) => {
      for (const record of records) {
        const courses = componentCourses(record, AS_OF);
        if (isPlanned(record, AS_OF)) {
          expect(courses.map(({ component }) => component)).toEqual(Object.keys(record.affected));
          continue;
        }
        const now = courses.flatMap(({ component, state }) => (state ? [[component, state]] : []));
        expect(now).toEqual(affectedStates(record, AS_OF));
        for (const { component, state, worst: worstSoFar } of courses) {
          if (!isOpen(record, AS_OF)) expect(state).toBeUndefined();
          const past = (record.affected[component] ?? []).filter(
            ({ at }) => at <= AS_OF || record.kind === 'maintenance',
          );
          const most = worst(past.map((change) => change.state));
          expect(COMPONENT_STATES.indexOf(worstSoFar)).toBeLessThanOrEqual(COMPONENT_STATES.indexOf(most));
          if (record.kind === 'incident') expect(worstSoFar).toBe(most);
        }
      }
    }),
    { numRuns: runs(100) },
  );
});
