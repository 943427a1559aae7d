import type { TallyMapping } from '../../../src/domain/schemas/tally.ts';
import type { Exclusion, Importer, Measures } from './importer.ts';

/** What a mapping may name for figures over many tickets. */
const MEASURED = ['firstReply', 'solved', 'reopened', 'escalated', 'channel', 'kind', 'handled'] as const;

/** Any other system, as `tally.mapping` of site.yaml describes it. */
export function mapped(mapping: TallyMapping): Importer {
  const { status, updated, requester, organisation } = mapping;
  const exclusions = (['deleted', 'spam', 'merged'] as const).flatMap((reason): Exclusion[] =>
    status === undefined
      ? []
      : [{ reason, column: [status], values: mapping[reason].map((value) => value.toLowerCase()) }],
  );
  const measured = Object.fromEntries(
    MEASURED.flatMap((field) => (mapping[field] === undefined ? [] : [[field, [mapping[field]]]])),
  ) as Measures;
  const all = [mapping.ticket, mapping.opened, status, updated, requester, organisation]
    .concat(mapping.texts, mapping.tags, mapping.links, Object.values(measured).flat())
    .filter((name) => name !== undefined);
  return {
    source: 'mapped',
    title: 'the mapping of site.yaml',
    envelopes: ['tickets', 'results', 'records', 'data', 'items', 'issues'],
    tables: [
      {
        kind: 'tickets',
        needs: all.map((name) => [name]),
        id: [mapping.ticket],
        opened: [mapping.opened],
        ...(updated === undefined ? {} : { updated: [updated], revision: [updated] }),
        requester: requester === undefined ? [] : [requester],
        organisation: organisation === undefined ? [] : [organisation],
        texts: mapping.texts,
        tags: mapping.tags,
        tagSeparators: ',;',
        links: mapping.links,
        measures: { ...measured, handledIn: 'minutes' },
        exclusions,
      },
    ],
  };
}
