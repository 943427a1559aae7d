import { recordPath } from '../../domain/addresses.ts';
import { compareText } from '../../domain/compare-text.ts';
import { OPEN_STATE } from '../../domain/finding/contents.ts';
import { markForms } from '../../domain/finding/excerpt.ts';
import { readQuestion } from '../../domain/finding/question.ts';
import { type Question, rank } from '../../domain/finding/rank.ts';
import { LOOKED_AT, secondLook } from '../../domain/finding/second-look.ts';
import { own } from '../../domain/own.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Answer, FacetCounts, Hit } from './answer.ts';
import type { LoadedIndex } from './finding-index.ts';
import { loadHitText } from './hit-text.ts';
import { FACETS, type Request, withFacet } from './request.ts';

/** What a browser knows of the page that it searches on. */
export interface Place {
  language: Language;
  /** The address of the portal in this language, from the host's root. */
  base: string;
  /** The heading over workarounds in this language. */
  workaroundHeading: string;
}

/** What is worth less than this share of the best result has its words by chance. */
const LEAST_SHARE = 0.3;

/** Answers a question, best first: what it names comes before all that it describes. */
export async function find(index: LoadedIndex, request: Request, place: Place): Promise<Answer> {
  const { text, filters, sort } = request;
  const question = await readQuestion(text, place.language, index);
  const ranked = await bestOf(text, question, index);
  const forms = new Set(question.words.flatMap(({ senses }) => senses.flatMap(({ entry }) => entry[1])));
  const { facts } = index;
  const chosen = ranked.filter((record) => isChosen(record, filters, index));
  const days = sort === 'date' ? await index.days() : [];
  if (sort === 'date') chosen.sort((a, b) => compareText(days[b] ?? '', days[a] ?? ''));
  if (sort === 'reporters') chosen.sort((a, b) => (facts.reporters[b] ?? 0) - (facts.reporters[a] ?? 0));
  return {
    hits: chosen.map((record) => hitOf(record, index, forms, place)),
    filtered: chosen.length < ranked.length,
    counts: countFacets(ranked, request, index),
    isWhole: question.isWhole,
  };
}

async function bestOf(text: string, question: Question, index: LoadedIndex): Promise<number[]> {
  const all = rank(question);
  const first = all.slice(0, LOOKED_AT);
  const titles = await Promise.all(
    first.map(({ record }) =>
      index.titleOf(record).then(
        ([, title]) => title,
        () => '',
      ),
    ),
  );
  const looked = [...secondLook(text, first, titles), ...all.slice(LOOKED_AT)];
  const least = LEAST_SHARE * (all[0]?.score ?? 0);
  const ranked = looked.filter(({ score }) => score >= least).map(({ record }) => record);
  return [...new Set([...question.named, ...ranked])];
}

/** The values that a record has of a facet, as the address has them. */
function valuesOf(record: number, facet: string, { facts }: LoadedIndex): string[] {
  const { names } = facts;
  switch (facet) {
    case 'kind':
      return [names.kinds[facts.kind[record] ?? -1] ?? ''];
    case 'status': {
      const state = names.states[facts.state[record] ?? -1] ?? '';
      return facts.open[record] === 1 ? [state, OPEN_STATE] : [state];
    }
    case 'component':
      return (facts.affects[record] ?? []).map((number) => names.components[number] ?? '');
    case 'version':
      return (facts.versions?.[record] ?? []).map((number) => names.versions?.[number] ?? '');
    case 'segment': {
      // What names none is about all.
      const named = facts.segments?.[record] ?? [];
      const all = names.segments ?? [];
      return named.length === 0 ? all : named.map((number) => all[number] ?? '');
    }
    default:
      if (names.kinds[facts.kind[record] ?? -1] !== 'known-issue') return [];
      return [facts.workaround[record] === 1 ? 'yes' : 'no'];
  }
}

function isChosen(record: number, filters: Request['filters'], index: LoadedIndex): boolean {
  return Object.entries(filters).every(([facet, value]) => valuesOf(record, facet, index).includes(value));
}

function countFacets(
  ranked: readonly number[],
  request: Request,
  index: LoadedIndex,
): Record<string, FacetCounts> {
  const counts = FACETS.map((facet) => {
    const { filters } = withFacet(request, facet, undefined);
    const others = ranked.filter((record) => isChosen(record, filters, index));
    const values: Record<string, number> = {};
    for (const value of others.flatMap((record) => valuesOf(record, facet, index)))
      values[value] = (own(values, value) ?? 0) + 1;
    return [facet, { all: others.length, values }] as const;
  });
  return Object.fromEntries(counts);
}

function hitOf(record: number, index: LoadedIndex, forms: ReadonlySet<string>, place: Place): Hit {
  const { facts } = index;
  const [kind = ''] = valuesOf(record, 'kind', index);
  const fewer = facts.fewer.find(([number]) => number === record);
  const address = async () => {
    const [id] = await index.titleOf(record);
    return place.base + recordPath({ id, kind: kind as PortalRecord['kind'] });
  };
  return {
    async load() {
      const [id, title, language = '', day = '', duplicateOf = ''] = await index.titleOf(record);
      return {
        href: `${await address()}/`,
        id,
        kind,
        status: valuesOf(record, 'status', index)[0] ?? '',
        components: valuesOf(record, 'component', index),
        hasWorkaround: facts.workaround[record] === 1,
        reporters: fewer ? 0 : (facts.reporters[record] ?? 0),
        ...(fewer ? { fewerThan: fewer[1] } : {}),
        ...(day === '' ? {} : { day }),
        ...(duplicateOf === '' ? {} : { duplicateOf }),
        title: markForms(title, forms),
        language: language === '' ? place.language : language,
      };
    },
    text: async () =>
      loadHitText(
        `${await address()}.md`,
        forms,
        facts.workaround[record] === 1 ? place.workaroundHeading : undefined,
      ),
  };
}
