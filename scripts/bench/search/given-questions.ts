import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Portal } from '../../../src/domain/portal.ts';
import { LanguageSchema } from '../../../src/domain/schemas/common.ts';
import { UsageError } from '../../lib/errors.ts';
import type { SearchQuestion } from './questions.ts';

const KINDS = ['title', 'support', 'typo', 'customer', 'exact'] as const;
const text = z.string().nullish();
const QuestionsSchema = z.array(
  z.object({
    slugEN: z.string(),
    internalReference: z.string().nullish(),
    locale: LanguageSchema,
    ...(Object.fromEntries(KINDS.map((kind) => [kind, text])) as Record<(typeof KINDS)[number], typeof text>),
    cross: z.object({ locale: LanguageSchema, query: z.string() }).nullish(),
  }),
);

/**
 * Questions of people: a JSON list of `{ slugEN, locale, title, support, typo, customer, exact, cross }`, each on the record
 * that has the slug, or the ticket number `internalReference`, as an alias. Throws a `UsageError` where it is another file.
 */
export function givenQuestions(path: string, shown: string, { byAlias }: Portal): SearchQuestion[] {
  const given = QuestionsSchema.safeParse(jsonIn(path, shown));
  if (!given.success)
    throw new UsageError(
      `${shown} isn’t a list of questions: ${z.prettifyError(given.error).split('\n', 1)[0]}`,
    );
  return given.data.flatMap(({ slugEN, internalReference, locale, cross, ...its }) => {
    const record = byAlias.get(slugEN.toLowerCase()) ?? byAlias.get(internalReference ?? '');
    if (!record) throw new UsageError(`${shown}: no record has the alias ${slugEN}.`);
    const own = KINDS.flatMap((kind) => {
      const question = its[kind];
      return question
        ? [{ kind: `given: ${kind}`, language: locale, text: question, record: record.id }]
        : [];
    });
    return cross
      ? [...own, { kind: 'given: cross', language: cross.locale, text: cross.query, record: record.id }]
      : own;
  });
}

function jsonIn(path: string, shown: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${shown} can’t be read as JSON: ${(error as Error).message}.`);
  }
}
