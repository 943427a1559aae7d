import { hasPriorities, prioritiesOf } from '../../domain/priority/priorities.ts';
import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import { wholePortal } from '../../domain/record/record-key.ts';
import { BUSINESS_LEVELS, SEVERITIES } from '../../domain/vocabulary.ts';
import { jsonText } from './pages.ts';
import type { ApiPriorities } from './schemas/priorities.ts';
import { titles } from './texts.ts';

/** Where the order of open issues is; undefined where the portal has none. */
export function prioritiesPath({ portal, addresses }: Publication): string | undefined {
  return hasPriorities(portal) ? addresses.api('v1', 'priorities') : undefined;
}

/** `priorities.json`: the order of open issues with all that it is made from. */
export function* prioritiesFile(publication: Publication): Iterable<OutputFile> {
  const path = prioritiesPath(publication);
  if (path !== undefined)
    yield fileFrom(wholePortal(publication), path, () => jsonText(prioritiesObject(publication)));
}

/** The order of open issues, as programs read it. */
export function prioritiesObject(publication: Publication): ApiPriorities {
  const { formula, asOf, order } = prioritiesOf(publication);
  const { addresses } = publication;
  return {
    asOf,
    formula: {
      ...formula,
      ranks: { severity: [...SEVERITIES], businessLevel: [...BUSINESS_LEVELS] },
      rounding: 'one decimal, halves up, before the sum',
    },
    total: order.length,
    priorities: order.map(({ issue, place, score, values, tenths }) => ({
      place,
      id: issue.id,
      titles: titles(issue, publication),
      score: score / 10,
      values,
      points: Object.fromEntries(Object.entries(tenths).map(([fact, each]) => [fact, each / 10])),
      url: addresses.absolute(addresses.recordApi(issue)),
    })),
  };
}
