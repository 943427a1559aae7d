import { describe, expect, it } from 'vitest';
import { editionsOf } from '../../../../src/edition/edition.ts';
import { emitAll } from '../../../../src/emit/emit.ts';
import { type Followed, followedBy, linesOf, webcal } from '../../../../src/view/follow/following.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { incidentOf } from '../../../support/records.ts';

const publication = publicationOf({
  issues: [issueOf()],
  incidents: [incidentOf({ id: 'INC-62', started: '2026-05-07T10:15-03:00' })],
  baseUrl: 'https://example.com/status/',
});

describe('what can be followed', () => {
  const known = {
    components: ['checkout', 'inc-7'],
    letters: { knownIssue: 'KI', incident: 'INC', maintenance: 'MNT' },
  };

  it.each<[what: string, followed: Followed | undefined]>([
    ['checkout', { kind: 'component', id: 'checkout' }],
    ['inc-62', { kind: 'incident', id: 'INC-62' }],
    ['Inc-62', { kind: 'incident', id: 'INC-62' }],
    ['mnt-3', { kind: 'incident', id: 'MNT-3' }],
    ['ki-1042', { kind: 'known-issue', id: 'KI-1042' }],
    ['inc-7', { kind: 'component', id: 'inc-7' }],
    ['', undefined],
    ['checkouts', undefined],
    ['abc-1', undefined],
    ['inc-0', undefined],
    ['inc-62/../../x', undefined],
  ])('is named %j in an address', (what, followed) => {
    expect(followedBy(what, known)).toEqual(followed);
  });
});

describe('the lines of each place', () => {
  const written = new Set([...emitAll(publication)].map(({ path }) => path));

  it('lead to files that there are, in every language, whatever is followed', () => {
    const all: Followed[] = [
      { kind: 'everything' },
      ...publication.portal.site.components.map(({ id }) => ({ kind: 'component' as const, id })),
      ...[...publication.portal.issues, ...publication.portal.incidents].map(({ id, kind }) => ({
        id,
        kind,
      })),
    ];
    expect(all.length).toBeGreaterThan(5);
    for (const { addresses } of editionsOf(publication))
      for (const followed of all)
        for (const { text, href } of Object.values(linesOf(followed, addresses))) {
          const path = href.replace('/status/', '');
          expect(written).toContain(path);
          expect(text.replace('/feed subscribe ', '')).toBe(`https://example.com/status/${path}`);
        }
  });

  it('are a command for Slack, and for calendars an address that opens one', () => {
    const [, pt] = editionsOf(publication);
    const lines = linesOf({ kind: 'component', id: 'checkout' }, (pt ?? never()).addresses);
    expect(lines.slack.text).toBe(
      '/feed subscribe https://example.com/status/pt/feeds/components/checkout/updates.rss',
    );
    expect(webcal(lines.calendar.text)).toBe('webcal://example.com/status/pt/calendar/checkout.ics');
  });
});

function never(): never {
  throw new Error('there are two languages');
}
