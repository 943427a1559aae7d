import { componentHistories } from '../../domain/component-history.ts';
import { componentStates } from '../../domain/status.ts';
import { COMPONENT_STATES } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { type BarsView, barsView } from '../bars/bars.ts';
import { downtimeView } from '../bars/downtime.ts';
import { type BadgeView, componentBadge } from '../parts/badge.ts';

interface ComponentRow {
  /** By which the page's script finds it. */
  id: string;
  name: string;
  href: string;
  badge: BadgeView;
  /** Absent where the portal has never recorded an incident: it knows nothing of past days then. */
  bars?: BarsView;
}

export type ComponentsView = ReturnType<typeof componentsView>;

/**
 * All components by group: how they are, how their days were, and what uptime that makes. A portal that has never
 * recorded an incident claims no uptime: quiet days that nobody watched aren't quiet days.
 */
export function componentsView(edition: Edition) {
  const { portal, site, addresses, now, localized } = edition;
  const words = edition.words.now;
  const { days } = site.uptime;
  const watched = portal.incidents.length > 0;
  const histories = componentHistories(portal, days, now);
  const states = componentStates(portal, now);

  const rows = histories.map((history): ComponentRow & { group: string } => {
    const { component } = history;
    return {
      group: component.group,
      id: component.id,
      name: localized(component.name),
      href: addresses.href(addresses.component(component.id)),
      badge: componentBadge(edition, states.get(component.id) ?? 'operational'),
      ...(watched ? { bars: barsView(edition, history) } : {}),
    };
  });

  return {
    title: words.components,
    note: watched ? phrase(words.componentsNote, { days }) : undefined,
    caption: watched ? phrase(words.componentsCaption, { days }) : words.components,
    headings: words.headings,
    ends: rows[0]?.bars?.ends,
    columns: watched ? 4 : 2,
    groups: site.groups.map((group) => ({
      name: localized(group.name),
      rows: rows.filter((row) => row.group === group.id),
    })),
    key: COMPONENT_STATES.map((state) => componentBadge(edition, state)),
    downtime: watched ? downtimeView(edition, histories) : undefined,
  };
}
