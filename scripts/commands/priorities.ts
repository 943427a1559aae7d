import { prioritiesOf } from '../../src/domain/priority/priorities.ts';
import { count } from '../../src/domain/problem-kinds/sentences.ts';
import { createPublication, type Publication } from '../../src/domain/publication.ts';
import { defaultEdition, editionOf } from '../../src/edition/edition.ts';
import { prioritiesObject } from '../../src/emit/api/priorities.ts';
import { valueText } from '../../src/view/priorities/fact-texts.ts';
import type { Run } from '../cli/command.ts';
import type { prioritiesDefinition } from '../cli/definitions/priorities.ts';
import { openPortal } from '../cli/open-portal.ts';
import { instantOf } from '../cli/option-values.ts';
import { columns } from '../report/columns.ts';
import { jsonText } from '../report/json.ts';

export const runPriorities: Run<typeof prioritiesDefinition> = async (ports, { options }) => {
  const now = instantOf(options);
  const portal = await openPortal(ports, options, now);
  if (!portal) return 1;
  const publication = createPublication(portal, { baseUrl: undefined, now, clock: ports.clock() });
  if (!portal.site.priorities.published)
    ports.err('The portal has no page of priorities: site.yaml says published: false.\n');
  ports.out(options.json ? jsonText(prioritiesObject(publication)) : table(publication));
  return 0;
};

/** A line an issue: what each fact gives, and in brackets the value that gives it. */
function table(publication: Publication): string {
  const { formula, asOf, order } = prioritiesOf(publication);
  const english = editionOf(publication, 'en');
  const { textOf } = defaultEdition(publication);
  const { facts } = english.words.priorities;
  const head = [
    'Place',
    'Issue',
    'Score',
    ...formula.terms.map(({ fact, weight }) => `${facts[fact]} ×${weight}`),
  ];
  const rows = order.map(({ issue, place, score, values, tenths }) => [
    String(place),
    issue.id,
    english.format.tenths(score),
    ...formula.terms.map(
      ({ fact }) => `${english.format.tenths(tenths[fact] ?? 0)} (${valueText(english, fact, values)})`,
    ),
    textOf(issue).value.title,
  ]);
  const numbers = head.map((_, index) => index).filter((index) => index !== 1);
  const sum = `${count(order.length, 'open issue')}, as of ${asOf}; the most that a score can be is ${formula.most}.`;
  return `${columns([...head, 'Title'], rows, numbers)}\n\n${sum}\n`;
}
