import { expect, test } from 'vitest';
import { nearestId } from '../../../src/domain/nearest-id.ts';

test.each([
  ['KI-10421', ['KI-1042', 'KI-8'], 'KI-1042'],
  ['KI-142', ['KI-1042', 'KI-8'], 'KI-1042'],
  ['KI-1402', ['KI-1042', 'KI-1403'], undefined],
  ['KI-1402', ['KI-1042', 'KI-8'], 'KI-1042'],
  ['KI-1043', ['KI-1042', 'KI-8'], 'KI-1042'],
  ['IK-1042', ['KI-1042'], undefined],
  ['K-1042', ['KI-1042'], 'KI-1042'],
  ['ki 1042', ['KI-1042', 'KI-10420'], undefined],
  ['ki1042', ['KI-1042'], 'KI-1042'],
  ['CR-300', ['CR-39', 'CR-3', 'CR-12'], undefined],
  ['CR-300', ['CR-301', 'CR-302'], undefined],
  ['KI-15', ['KI-12', 'KI-1'], undefined],
  ['KI-5', ['KI-1'], undefined],
  ['KI-121', ['KI-12', 'KI-1'], 'KI-12'],
  ['', ['KI-1'], undefined],
])('%s among %j is meant to be %s', (written, ids, meant) => {
  expect(nearestId(written, ids)).toBe(meant);
});
