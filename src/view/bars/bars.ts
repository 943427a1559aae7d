import type { ComponentHistory } from '../../domain/component-history.ts';
import { type Day, daysBetween } from '../../domain/time.ts';
import type { ComponentState } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';

/** A drawing of days, which leads to the same in words. */
export interface BarsView {
  viewBox: string;
  /** Strokes, one path for each state: a bar a day, below which lie, as one dashed line, the days on which the component existed. */
  paths: { state: ComponentState; d: string }[];
  /** On phones, where the last days alone are shown, so that a day has room for a finger: `300%` shows a third. */
  phoneWidth: string;
  label: string;
  /** The day of the last bar. */
  last: Day;
  /** The same in words. */
  href: string;
  /** What stands above the first day and the last. */
  ends: [first: string, last: string];
  /** Uptime over these days. */
  uptime: string;
}

/** Units across a day, of which a stroke takes the first four, as wide as styles/bars.css has it. */
const PITCH = 6;
const MIDDLE = 2;
const HEIGHT = 32;
/** Days that a phone shows. */
export const PHONE_DAYS = 30;
/** The table of days on the page of a component. */
export const DAYS_ANCHOR = 'days';

/** Where the bar of a state begins, from above, and how tall it is: bad days stand tall. */
const BARS: Record<Exclude<ComponentState, 'operational'>, [top: number, height: number]> = {
  under_maintenance: [14, 10],
  degraded_performance: [18, 14],
  partial_outage: [10, 22],
  major_outage: [0, 32],
};

/** The history of a component as bars, one a day, with uptime in the words of a language. */
export function barsView(edition: Edition, history: ComponentHistory): BarsView {
  const { format, addresses } = edition;
  const { component, window, cells, uptime } = history;
  const words = edition.words.now;
  const days = daysBetween(window.first, window.today);
  const x = new Map(days.map((day, index) => [day, index * PITCH]));
  const width = days.length * PITCH;
  const { since = window.first } = component;
  const born = days.findIndex((day) => day >= since) * PITCH;

  const paths: BarsView['paths'] = [...Map.groupBy(cells, ({ state }) => state)].flatMap(([state, of]) => {
    if (state === 'operational') return [];
    const [top, height] = BARS[state];
    return { state, d: of.map(({ day }) => `M${(x.get(day) ?? 0) + MIDDLE} ${top}v${height}`).join('') };
  });
  if (born >= 0) paths.unshift({ state: 'operational', d: `M${born} 30h${width - born}` });
  return {
    viewBox: `0 0 ${width} ${HEIGHT}`,
    paths,
    phoneWidth: `${Math.max(100, Math.round((days.length / PHONE_DAYS) * 100))}%`,
    label: words.dayByDay,
    last: window.today,
    href: `${addresses.href(addresses.component(component.id))}#${DAYS_ANCHOR}`,
    ends: [format.shortDay(window.first), words.today],
    uptime: uptimeText(edition, uptime),
  };
}

/** `99.91%`; a dash where none is claimed. */
export function uptimeText({ words, format }: Edition, uptime: number | undefined): string {
  return uptime === undefined ? words.now.noUptime : format.percent(uptime);
}
