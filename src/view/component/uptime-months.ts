import { componentMonths } from '../../domain/component-months.ts';
import type { OutageInterval } from '../../domain/intervals.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Component } from '../../domain/site.ts';
import { createFormat } from '../../i18n/format.ts';
import { capitalised } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { downtimeMarks } from '../bars/day-runs.ts';
import { historyEvents } from '../history/history-events.ts';
import { componentBadge, type BadgeView } from '../parts/badge.ts';

/** A month of a component: its uptime, and how long it was in which state. */
export interface UptimeMonth {
  month: string;
  /** Its history; undefined where that has no page. */
  href: string | undefined;
  uptime: string;
  marks: BadgeView[];
}

const MONTHS = 12;

/** The uptime of a component by month, the newest first; undefined where it doesn't exist yet. */
export function uptimeMonthsView(
  publication: Publication,
  language: Language,
  component: Component,
  spans: OutageInterval[],
) {
  const { portal, addresses, now } = publication;
  const { site } = portal;
  const words = WORDS[language];
  const format = createFormat(language, site.timeZone);
  const pages = new Set(historyEvents(publication, language).months);
  const rows = componentMonths(site, component, spans, MONTHS, now).map(
    ({ month, uptime, state, lengths }): UptimeMonth => ({
      month: capitalised(format.month(month), words.locale),
      href: pages.has(month) ? addresses.href(addresses.month(month, language)) : undefined,
      uptime: format.percent(uptime),
      marks:
        state === 'operational'
          ? [componentBadge(state, language)]
          : downtimeMarks({ lengths }, site, language),
    }),
  );
  if (rows.length === 0) return undefined;
  return { title: words.component.byMonth, headings: words.component.monthHeadings, rows: rows.reverse() };
}
