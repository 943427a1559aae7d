import { kind } from './kind.ts';

/** A record in another language than the default one. */
export const translationProblems = {
  'facts-in-translation': kind<{ key: string }>({
    severity: 'error',
    what: ({ key }) => `A translation holds no facts, and this one gives ${key}.`,
    why: 'Facts stand in the default language’s file alone, so that two languages can’t say different things.',
    fix: ({ key }) => `Remove ${key} here; in the default language’s file it holds for every language.`,
  }),
};
