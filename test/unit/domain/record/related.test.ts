import { describe, expect, it } from 'vitest';
import {
  issuesBehind,
  originalId,
  originalOf,
  relatedIncidents,
  relatedIssues,
  workaroundOwner,
} from '../../../../src/domain/record/related.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { incidentOf } from '../../../support/records.ts';

describe('links between records', () => {
  const a = issueOf({ id: 'KI-1', related: ['KI-2'], incidents: ['INC-1'] });
  const b = issueOf({ id: 'KI-2' });
  const c = issueOf({ id: 'KI-3', status: 'duplicate', duplicateOf: 'KI-1' });
  const older = incidentOf({ id: 'INC-1', started: '2026-01-01T10:00Z', resolved: '2026-01-01T11:00Z' });
  const newer = incidentOf({
    id: 'INC-2',
    started: '2026-02-01T10:00Z',
    resolved: '2026-02-01T11:00Z',
    knownIssues: ['KI-2', 'KI-1'],
  });
  const { portal } = publicationOf({ issues: [a, b, c], incidents: [older, newer] });

  it('lead both ways, whichever record names the other', () => {
    expect(relatedIssues(portal, a)).toEqual([b, c]);
    expect(relatedIssues(portal, b)).toEqual([a]);
    expect(relatedIncidents(portal, a)).toEqual([newer, older]);
    expect(issuesBehind(portal, older)).toEqual([a]);
    expect(issuesBehind(portal, newer)).toEqual([b, a]);
  });

  it('count once where both records name each other', () => {
    const issue = issueOf({ id: 'KI-1', incidents: ['INC-1'] });
    const incident = incidentOf({ id: 'INC-1', started: '2026-01-01T10:00Z', knownIssues: ['KI-1'] });
    const both = publicationOf({ issues: [issue], incidents: [incident] }).portal;
    expect(relatedIncidents(both, issue)).toEqual([incident]);
    expect(issuesBehind(both, incident)).toEqual([issue]);
  });
});

describe('the original of a duplicate', () => {
  const duplicate = (id: string, duplicateOf: string) => issueOf({ id, status: 'duplicate', duplicateOf });
  const originals = (issues: ReturnType<typeof issueOf>[]) => {
    const { portal } = publicationOf({ issues });
    return issues.map((issue) => {
      const original = originalOf(portal, issue);
      expect(originalId(portal, issue.id)).toBe(original?.id ?? issue.id);
      return original?.id;
    });
  };

  it('is at the end of the chain', () => {
    const chain = [issueOf({ id: 'KI-1' }), duplicate('KI-2', 'KI-1'), duplicate('KI-3', 'KI-2')];
    expect(originals(chain)).toEqual([undefined, 'KI-1', 'KI-1']);
  });

  it('isn’t found where duplicates run in a circle', () => {
    const circle = [duplicate('KI-1', 'KI-2'), duplicate('KI-2', 'KI-1')];
    expect(originals([...circle, duplicate('KI-3', 'KI-3'), duplicate('KI-4', 'KI-1')])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('lends its workaround to a duplicate without one', () => {
    const helped = issueOf({ id: 'KI-1', sections: { workaround: 'Choose UTF-8.' } });
    const [own, none] = [duplicate('KI-2', 'KI-1'), issueOf({ id: 'KI-3' })];
    const { portal } = publicationOf({ issues: [helped, own, none] });
    expect([helped, own, none].map((issue) => workaroundOwner(portal, issue)?.id)).toEqual([
      'KI-1',
      'KI-1',
      undefined,
    ]);
  });
});
