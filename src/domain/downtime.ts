import { clip, overlay, type Segment, type Span } from './intervals.ts';
import type { IncidentRecord } from './record/records.ts';
import type { Instant } from './time.ts';
import { COMPONENT_STATES, type ComponentState, worst } from './vocabulary.ts';

/** From one instant to another, the latter not included: a day, a month. */
export interface Stretch {
  start: Instant;
  end: Instant;
}

/** What a component went through in a stretch in which it wasn't operational throughout. */
export interface Trouble {
  /** The worst of it. */
  state: ComponentState;
  /** How long each state lasted, in milliseconds; of two at once the worse counts. */
  lengths: Partial<Record<ComponentState, number>>;
  /** What it was, in the order in which the spans name them. */
  records: IncidentRecord[];
}

/** The stretches of a component that weren't operational throughout. Stretches are given in order, and don't overlap. */
export function troubleIn<T extends Stretch>(spans: Span[], stretches: T[]): (T & Trouble)[] {
  const lengths = new Map<T, Trouble['lengths']>();
  for (const segment of overlay(spans, (state) => COMPONENT_STATES.indexOf(state))) {
    for (const [stretch, { state, start, end }] of cut(segment, stretches)) {
      const own = lengths.get(stretch) ?? {};
      lengths.set(stretch, own);
      own[state] = (own[state] ?? 0) + end - start;
    }
  }
  const records = new Map<T, Set<IncidentRecord>>();
  for (const span of spans) {
    for (const [stretch] of cut(span, stretches)) {
      const own = records.get(stretch);
      if (own) own.add(span.record);
      else records.set(stretch, new Set([span.record]));
    }
  }
  return stretches.flatMap((stretch) => {
    const own = lengths.get(stretch);
    if (!own) return [];
    const states = COMPONENT_STATES.filter((state) => own[state] !== undefined);
    return [{ ...stretch, state: worst(states), lengths: own, records: [...(records.get(stretch) ?? [])] }];
  });
}

/** The parts of a segment by the stretches that it touches. */
function* cut<T extends Stretch>(segment: Segment, stretches: T[]): Iterable<[T, Segment]> {
  for (let index = firstAfter(stretches, segment.start); index < stretches.length; index++) {
    const stretch = stretches[index];
    if (!stretch || stretch.start >= segment.end) return;
    const part = clip(segment, stretch.start, stretch.end);
    if (part) yield [stretch, part];
  }
}

/** The first stretch that ends after an instant, found by halves: there may be thousands of segments. */
function firstAfter(stretches: Stretch[], at: Instant): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? Infinity) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
