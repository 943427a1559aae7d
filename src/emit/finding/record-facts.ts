import { OPEN_STATE, type RecordFacts } from '../../domain/finding/contents.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import { leastReporters } from '../../domain/record/reports.ts';
import { segmentsAsked, segmentsOf } from '../../domain/record/segments.ts';
import { componentsOf, recordState, statesFoundBy } from '../../domain/record/state.ts';
import { hasWorkaround } from '../../domain/record/workaround.ts';
import type { Edition } from '../../edition/edition.ts';

/** What results show of their records and can be narrowed by, in the order of the index. */
export function recordFacts(
  records: readonly PortalRecord[],
  { now, site, portal }: Pick<Edition, 'now' | 'site' | 'portal'>,
): RecordFacts {
  const kinds = numbering<PortalRecord['kind']>();
  const states = numbering<ReturnType<typeof recordState>>();
  const components = numbering<string>();
  const versions = numbering<string>();
  const affected = records.map((record) =>
    record.kind === 'known-issue' ? (record.facts.affects?.versions ?? []).map(versions.of) : [],
  );
  const facts = {
    kind: records.map(({ kind }) => kinds.of(kind)),
    state: records.map((record) => states.of(recordState(record, now))),
    open: records.map((record) =>
      statesFoundBy(record.kind, recordState(record, now)).includes(OPEN_STATE) ? 1 : 0,
    ),
    affects: records.map((record) => componentsOf(record).map(components.of)),
    workaround: records.map((record) =>
      record.kind === 'known-issue' && hasWorkaround(record, site.defaultLanguage) ? 1 : 0,
    ),
    reporters: records.map((record) => leastReporters(reportsOf(record))),
    fewer: records.flatMap((record, number) => {
      const { fewerThan, reporters } = reportsOf(record) ?? {};
      return fewerThan !== undefined && reporters === undefined ? [[number, fewerThan] as const] : [];
    }),
  };
  const segments = segmentsAsked(portal);
  const named = records.map((record) => {
    const its = segmentsOf(record, segments);
    return its.length === segments.length ? [] : its.map((segment) => segments.indexOf(segment));
  });
  return {
    ...facts,
    ...(versions.names.length === 0 ? {} : { versions: affected }),
    ...(segments.length === 0 ? {} : { segments: named }),
    names: {
      ...{ kinds: kinds.names, states: states.names, components: components.names },
      ...(versions.names.length === 0 ? {} : { versions: versions.names }),
      ...(segments.length === 0 ? {} : { segments }),
    },
  };
}

function reportsOf(record: PortalRecord) {
  return record.kind === 'known-issue' ? record.facts.reports : undefined;
}

/** Numbers for names, in the order in which they are met. */
function numbering<T>() {
  const numbers = new Map<T, number>();
  return {
    of: (name: T): number => {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      return number;
    },
    get names(): T[] {
      return [...numbers.keys()];
    },
  };
}
