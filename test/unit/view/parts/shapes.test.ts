import { describe, expect, it } from 'vitest';
import {
  COMPONENT_STATES,
  INCIDENT_STATES,
  ISSUE_STATUSES,
  MAINTENANCE_STATES,
} from '../../../../src/domain/vocabulary.ts';
import { SHAPES, usedShapes } from '../../../../src/view/parts/shapes.ts';

describe('SHAPES', () => {
  it.each([
    ['components', COMPONENT_STATES],
    ['incidents', INCIDENT_STATES],
    ['maintenance', MAINTENANCE_STATES],
    ['known issues', ISSUE_STATUSES],
  ])('tell all states of %s apart without colour', (_kind, states) => {
    expect(new Set(states.map((state) => SHAPES[state])).size).toBe(states.length);
  });
});

describe('usedShapes', () => {
  it('finds each shape that is drawn once, and nothing that only looks like one', () => {
    expect(
      usedShapes(
        '<use href="#shape-workaround"></use><a href="#fixed"></a><use href="#shape-workaround"/><use href="#shape-no-fix"/><use href="#shape-x"/>',
      ),
    ).toEqual(['workaround', 'no-fix']);
  });
});
