import { isNode, isSeq, stringify } from 'yaml';
import { liesBefore } from '../../src/domain/rules/times.ts';
import type { Site } from '../../src/domain/site.ts';
import { dayOf, isoInZone } from '../../src/domain/time.ts';
import { OPEN_ISSUE_STATUSES } from '../../src/domain/vocabulary.ts';
import { UsageError } from '../lib/errors.ts';
import type { Edit } from './edits.ts';
import { type Following, misplaced } from './following.ts';
import type { UpdateRequest } from './update-request.ts';
import {
  addFields,
  contentEnd,
  type Fields,
  insertion,
  lineEnd,
  pairOf,
  removeField,
  setField,
} from './yaml-fields.ts';

/** What a record promises, as its file has it. */
interface Promised {
  by: string;
  what?: unknown;
}

/** An entry is the update that an incident promised; another one may be promised. */
export function updatePromise({ fields, data, request, state, site }: Following): Edit[] {
  const { at, nextBy, nextWhat, kept, dropped } = request;
  if (kept) throw misplaced('--kept', 'a known issue');
  if (dropped !== undefined) throw misplaced('--dropped', 'a known issue');
  const old = promiseIn(data);
  const former = old ? keepFormer(fields, { ...old, kept: isoInZone(at, site.timeZone) }, site) : [];
  if (nextBy === undefined) {
    assertNextBy(request);
    return [...removeField(fields, 'next'), ...former];
  }
  if (state === 'resolved') throw misplaced('--next-by', 'an incident that is open');
  if (typeof nextBy === 'string')
    throw new UsageError('An incident promises its next update by a time: --next-by 15:40.');
  const next = {
    by: isoInZone(nextBy, site.timeZone),
    ...(nextWhat === undefined ? {} : { what: nextWhat }),
  };
  return [...setField(fields, ['next', inBraces(next)], ['detected', 'started']), ...former];
}

/** The step that an issue promised stays promised, until it is done, given up, promised for another day, or settled. */
export function stepPromise({ fields, data, request, state, site }: Following): Edit[] {
  const { at, nextBy, nextWhat, kept, dropped } = request;
  const old = promiseIn(data);
  const isOpen = (OPEN_ISSUE_STATUSES as ReadonlySet<string>).has(state);
  if (kept && dropped !== undefined)
    throw new UsageError('A promise was kept, or it was dropped: leave out --kept or --dropped.');
  if (!old && (kept || dropped !== undefined))
    throw new UsageError(`The issue promises nothing: leave ${kept ? '--kept' : '--dropped'} out.`);
  if (nextBy !== undefined && !isOpen) throw misplaced('--next-by', 'a known issue that is open');
  if (typeof nextBy === 'number')
    throw new UsageError('A known issue promises its next step by a day: --next-by 2026-12-01.');
  if (nextBy === undefined) assertNextBy(request);
  const next = nextBy === undefined ? undefined : { by: nextBy, what: nextWhat ?? old?.what };
  if (next && next.what === undefined)
    throw new UsageError('Say what happens by then: --next-what "Fix in review".');
  const isOver = kept || dropped !== undefined || next !== undefined || !isOpen;
  if (!isOver) return [];
  const isKept = kept || (state === 'fixed' && dropped === undefined);
  const how = isKept ? { kept: dayOf(at, site.timeZone) } : dropped === undefined ? {} : { dropped };
  return [
    ...(next ? setField(fields, ['next', inBraces(next)], ['updated']) : removeField(fields, 'next')),
    ...(old ? keepFormer(fields, { ...old, ...how }, site) : []),
  ];
}

function assertNextBy({ nextWhat }: UpdateRequest): void {
  if (nextWhat !== undefined)
    throw new UsageError('--next-what says what, and --next-by by when: give both.');
}

function promiseIn(data: Following['data']): Promised | undefined {
  const next = data['next'] as Partial<Promised> | undefined;
  return typeof next?.by === 'string' ? { ...next, by: next.by } : undefined;
}

/** Adds a promise to the former ones, in the order of their days or times. */
function keepFormer(fields: Fields, former: Promised & Record<string, unknown>, site: Site): Edit[] {
  const item = inBraces(former);
  const { text, map } = fields;
  const pair = pairOf(map, 'promised');
  if (!pair) {
    const value = map.flow ? `[${item}]` : `\n  - ${item}`;
    return addFields(fields, [['promised', value]], ['updated', 'detected', 'started']);
  }
  const list = pair.value;
  if (!isSeq(list)) return setField(fields, ['promised', `[${item}]`]);
  const starts = list.items.map((each) => (isNode(each) ? (each.range?.[0] ?? 0) : 0));
  const later = list.items.findIndex((each) => {
    const by = isNode(each) ? (each.toJSON() as Partial<Promised> | null)?.by : undefined;
    return typeof by === 'string' && liesBefore(former.by, by, { site, unknown: new Set() });
  });
  const next = starts[later];
  if (list.flow) {
    if (next !== undefined) return [insertion(next, `${item}, `)];
    const end = list.items.at(-1);
    const place = isNode(end) ? (end.range?.[1] ?? 0) : (list.range?.[0] ?? 0) + 1;
    return [insertion(place, end === undefined ? item : `, ${item}`)];
  }
  const dash = text.lastIndexOf('\n', (starts[0] ?? 0) - 1) + 1;
  const indent = /^ */.exec(text.slice(dash))?.[0] ?? '';
  if (next !== undefined) {
    const line = text.lastIndexOf('\n', next - 1) + 1;
    return [insertion(line, `${indent}- ${item}\n`)];
  }
  return [insertion(lineEnd(text, contentEnd(pair, text)), `\n${indent}- ${item}`)];
}

/** Facts as YAML on one line. */
function inBraces(facts: object): string {
  return stringify(facts, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
}
