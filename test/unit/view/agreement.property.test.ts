import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentHistories } from '../../../src/domain/component-history.ts';
import type { Publication } from '../../../src/domain/publication.ts';
import { componentStates, isOpen, isWatched, portalState } from '../../../src/domain/status.ts';
import { COMPONENT_STATES, type ComponentState, worst } from '../../../src/domain/vocabulary.ts';
import { editionOf } from '../../../src/edition/edition.ts';
import { componentPageView } from '../../../src/view/component/component.ts';
import { calendarView } from '../../../src/view/history/calendar.ts';
import { type HistoryEvent, historyEvents } from '../../../src/view/history/history-events.ts';
import { monthSection } from '../../../src/view/history/month-section.ts';
import { incidentView } from '../../../src/view/incident/incident.ts';
import { presentAtBuild } from '../../../src/view/live/now-file.ts';
import { answerView } from '../../../src/view/now/answer.ts';
import { nowView } from '../../../src/view/now/now.ts';
import { histories, type History } from '../../support/generated-records.ts';
import { publicationOf } from '../../support/portals.ts';
import { runs } from '../../support/runs.ts';

const RUNS = { numRuns: runs(16) };
const published = ({ incidents, site, now }: History) => publicationOf({ incidents, site, now });
const rank = (state: ComponentState | undefined) => COMPONENT_STATES.indexOf(state ?? 'operational');
const linked = (rows: readonly object[]) =>
  rows.flatMap((row) => ('href' in row && typeof row.href === 'string' ? [row.href] : [])).sort();
const pageOf = ({ addresses }: Publication, record: History['incidents'][number]) =>
  addresses.href(addresses.in('en').record(record));

/** Holds each of some generated portals to a rule. */
function always(rule: (history: History, publication: Publication) => void): void {
  fc.assert(
    fc.property(histories(), (history) => {
      rule(history, published(history));
    }),
    RUNS,
  );
}

describe('no two outputs disagree', () => {
  it('on the state of the portal: the head, what every page reads, the rows of the components', () => {
    always((history, publication) => {
      const state = isWatched(publication.portal) ? portalState(publication.portal, history.now) : undefined;
      const view = nowView(editionOf(publication, 'en'));
      expect(view.answer.state).toBe(state);
      expect(view.page.field).toBe(state);
      expect(presentAtBuild(publication).state).toBe(state);
      const badges = view.components.groups.flatMap(({ rows }) =>
        rows.flatMap(({ badge }) => badge?.state ?? []),
      );
      expect(rank(worst(badges as ComponentState[]))).toBeLessThanOrEqual(rank(state ?? 'operational'));
      const others = new Set(badges.filter((badge) => badge !== 'operational' && badge !== state));
      expect(view.answer.besides).toHaveLength(others.size);
    });
  });

  it('on the state of a component: its row, its page, and its bar of today', () => {
    always((history, publication) => {
      const states = componentStates(publication.portal, history.now);
      const rows = nowView(editionOf(publication, 'en')).components.groups.flatMap((group) => group.rows);
      for (const [index, component] of publication.portal.site.components.entries()) {
        const state = isWatched(publication.portal) ? states.get(component.id) : undefined;
        const page = componentPageView(editionOf(publication, 'en'), component);
        expect(rows[index]?.badge?.state).toBe(state);
        expect(page.badge?.state).toBe(state);
        expect(page.history?.bars).toEqual(rows[index]?.bars);
        expect(page.history?.uptime[1]?.text).toBe(rows[index]?.bars?.uptime);
      }
    });
  });

  it('on what is open: the front page has it, and its own page, its months and its components say the same', () => {
    always((history, publication) => {
      const { now } = history;
      const view = nowView(editionOf(publication, 'en'));
      const open = history.incidents.filter((record) => isOpen(record, now));
      const incidents = open.filter(({ kind }) => kind === 'incident');
      expect(linked(view.activeIncidents?.incidents ?? [])).toEqual(
        incidents.map((record) => pageOf(publication, record)).sort(),
      );
      for (const record of open) {
        expect(linked(view.recent?.rows ?? [])).not.toContain(pageOf(publication, record));
        if (record.kind === 'maintenance' && !view.planned?.rest)
          expect(linked(view.planned?.rows ?? [])).toContain(pageOf(publication, record));
        expect(incidentView(editionOf(publication, 'en'), record).badge.state).not.toMatch(
          /resolved|completed|cancelled|scheduled/,
        );
        for (const id of Object.keys(record.affected)) {
          const component = publication.portal.components.get(id);
          const page = component && componentPageView(editionOf(publication, 'en'), component);
          expect(linked(page?.ahead?.rows ?? [])).toContain(pageOf(publication, record));
        }
      }
    });
  });

  it('on the history: a month’s calendar, its list and the home page have the same records', () => {
    always((history, publication) => {
      const { byMonth } = historyEvents(publication);
      const all = new Set<string>();
      for (const [month, events] of byMonth) {
        const band = monthSection(editionOf(publication, 'en'), month);
        const weeks = calendarView(editionOf(publication, 'en'), month, events).weeks;
        const drawn = weeks.flatMap(({ rows }) =>
          rows.flatMap((row) => row.flatMap(({ event }) => event ?? [])),
        );
        for (const href of linked(band.rows)) all.add(href);
        expect([...new Set(linked(drawn))]).toEqual(linked(band.rows));
      }
      const begun = history.incidents.filter(
        (record) => record.kind === 'maintenance' || record.started <= history.now,
      );
      expect([...all].sort()).toEqual(begun.map((record) => pageOf(publication, record)).sort());
      for (const href of linked(nowView(editionOf(publication, 'en')).recent?.rows ?? []))
        expect(all).toContain(href);
    });
  });

  it('on the days: each day of downtime leads to records that stand on it in the calendar', () => {
    always(({ now }, publication) => {
      const { byMonth } = historyEvents(publication);
      const events = [...byMonth.values()].flat();
      const { addresses, portal } = publication;
      const hrefs = new Set([
        ...events.map(({ record }) => pageOf(publication, record)),
        ...[...byMonth.keys()].map((month) => addresses.href(addresses.in('en').month(month))),
      ]);
      for (const { cells } of componentHistories(portal, 7, now))
        for (const { day, records } of cells)
          for (const record of records)
            expect(events.find((event) => event.record === record)).toSatisfy(
              (event: HistoryEvent) => event.first <= day && day <= event.last,
            );
      const pages = portal.site.components.map((component) =>
        componentPageView(editionOf(publication, 'en'), component),
      );
      for (const row of pages.flatMap(({ history }) => history?.downtime.rows ?? [])) {
        expect(row.records.length).toBeGreaterThan(0);
        for (const { href } of row.records) expect(hrefs).toContain(href);
      }
    });
  });
});

describe('a record that is over', () => {
  it('changes nothing that the front page says of the present', () => {
    always((history, publication) => {
      const { now } = history;
      const present = (one: Publication) => {
        const view = nowView(editionOf(one, 'en'));
        const badges = view.components.groups.map(({ rows }) => rows.map(({ badge }) => badge));
        return [view.answer, view.summary, view.links, view.activeIncidents, badges];
      };
      for (const record of history.incidents) {
        if (isOpen(record, now)) continue;
        const incidents = history.incidents.filter((other) => other !== record);
        // Without any, a portal has no present to tell of.
        if (incidents.length === 0) continue;
        expect(present(published({ ...history, incidents }))).toEqual(present(publication));
      }
    });
  });

  it('and one that is not make the answer no better than without it', () => {
    always((history, publication) => {
      for (const record of history.incidents) {
        const incidents = history.incidents.filter((other) => other !== record);
        const less = answerView(editionOf(published({ ...history, incidents }), 'en')).state;
        expect(rank(answerView(editionOf(publication, 'en')).state)).toBeGreaterThanOrEqual(rank(less));
      }
    });
  });
});
