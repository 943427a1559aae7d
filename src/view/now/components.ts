import { componentHistories } from '../../domain/component-history.ts';
import type { Site } from '../../domain/site.ts';
import { componentStates, isWatched } from '../../domain/status.ts';
import { COMPONENT_STATES, worst } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { type BarsView, barsView, PHONE_DAYS } from '../bars/bars.ts';
import { weightsText } from '../bars/downtime.ts';
import { type BadgeView, componentBadge } from '../parts/badge.ts';
import { upstreamTrouble, type UpstreamView } from '../upstream/upstream.ts';
import { openIssuesLink, openIssuesOf, openIssuesText } from './open-issues.ts';

interface ComponentRow {
  name: string;
  /** The page of the component, by which the page's script knows which one it is. */
  href: string;
  /** Absent, with the bars, where the portal has never recorded an incident: it knows nothing of states and of past days then. */
  badge: BadgeView | undefined;
  bars: BarsView | undefined;
  /** What others say of it, where that isn't good. */
  upstream: UpstreamView | undefined;
  /** The open known issues in it, where there are any. */
  issues: { text: string; href: string } | undefined;
}

export interface ComponentGroup {
  name: string;
  rows: ComponentRow[];
  /** What is seen of a group that is folded. */
  fold: GroupFold;
}

interface GroupFold {
  /** `5 components`, `12 known issues`. */
  facts: string[];
  /** The worst state in it, and the components whose states it is made of. */
  badge: BadgeView | undefined;
  ids: string;
  isOpen: boolean;
}

export type ComponentsView = ReturnType<typeof componentsView>;

/** With more components than these, groups are folded. */
const MOST_UNFOLDED = 20;

/**
 * All components by group: how they are, how their days were, and what uptime that makes. A portal that has never
 * recorded an incident claims neither: quiet days that nobody watched aren't quiet days.
 */
export function componentsView(edition: Edition) {
  const { portal, site, now } = edition;
  const words = edition.words.now;
  const { days } = site.uptime;
  const watched = isWatched(portal);
  const histories = componentHistories(portal, days, now);
  const ends = watched ? histories.slice(0, 1).map((first) => barsView(edition, first).ends)[0] : undefined;
  const hasIssues = openIssuesLink(edition, words.knownIssues) !== undefined;
  return {
    title: words.components,
    notes: watched
      ? [
          { text: phrase(words.componentsNote, { days }) },
          ...(days > PHONE_DAYS
            ? [{ text: phrase(words.phoneDays, { days: PHONE_DAYS }), onPhone: true }]
            : []),
        ]
      : [],
    caption: watched ? phrase(words.componentsCaption, { days }) : words.components,
    headings: [
      words.headings.component,
      ...(watched ? [words.headings.now] : hasIssues ? [words.issues] : []),
    ],
    axis: ends?.map((text) => ({ text })),
    uptime: words.headings.uptime,
    isFolded: site.components.length > MOST_UNFOLDED,
    groups: componentGroups(edition, histories),
    well: watched ? componentBadge(edition, 'operational') : undefined,
    key: watched ? COMPONENT_STATES.map((state) => componentBadge(edition, state)) : [],
    weights: watched ? weightsText(edition) : undefined,
  };
}

function componentGroups(
  edition: Edition,
  histories: ReturnType<typeof componentHistories>,
): ComponentGroup[] {
  const { portal, site, addresses, now, localized } = edition;
  const watched = isWatched(portal);
  const states = componentStates(portal, now);
  const rows = histories.map((history): ComponentRow & { group: string } => {
    const { component } = history;
    return {
      group: component.group,
      name: localized(component.name),
      href: addresses.href(addresses.component(component.id)),
      badge: watched ? componentBadge(edition, states.get(component.id) ?? 'operational') : undefined,
      bars: watched ? barsView(edition, history) : undefined,
      upstream: upstreamTrouble(edition, component.id),
      issues: openIssuesOf(edition, component.id),
    };
  });
  return site.groups.map((group) => ({
    name: localized(group.name),
    rows: rows.filter((row) => row.group === group.id),
    fold: groupFold(edition, group, states),
  }));
}

function groupFold(
  edition: Edition,
  { components }: Site['groups'][number],
  states: ReturnType<typeof componentStates>,
): GroupFold {
  const { portal, format, words } = edition;
  const ids = components.map(({ id }) => id);
  const state = worst(ids.map((id) => states.get(id) ?? 'operational'));
  const issues = openIssuesText(edition, ids);
  return {
    facts: [format.count(ids.length, words.now.componentCount), ...(issues === undefined ? [] : [issues])],
    badge: isWatched(portal) ? componentBadge(edition, state) : undefined,
    ids: ids.join(' '),
    isOpen: state !== 'operational',
  };
}
