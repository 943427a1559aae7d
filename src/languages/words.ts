import type { words as english } from './en/words.ts';
import type { announcements } from './en/words/announcements.ts';
import type { channels } from './en/words/channels.ts';
import type { history } from './en/words/history.ts';
import type { internal } from './en/words/internal.ts';
import type { issues } from './en/words/issues.ts';
import type { metrics } from './en/words/metrics.ts';
import type { now } from './en/words/now.ts';
import type { priorities } from './en/words/priorities.ts';
import type { promises } from './en/words/promises.ts';
import type { segments } from './en/words/segments.ts';
import type { support } from './en/words/support.ts';
import type { teams } from './en/words/teams.ts';
import type { vocabulary } from './en/words/vocabulary.ts';
import type { weekly } from './en/words/weekly.ts';

/** The files of `words/` in each language, each with its own part of the portal's words. */
interface EnglishParts {
  vocabulary: typeof vocabulary;
  now: typeof now;
  history: typeof history;
  issues: typeof issues;
  priorities: typeof priorities;
  promises: typeof promises;
  segments: typeof segments;
  support: typeof support;
  teams: typeof teams;
  channels: typeof channels;
  internal: typeof internal;
  announcements: typeof announcements;
  metrics: typeof metrics;
  weekly: typeof weekly;
}

/** A noun with its number, a form for each plural of the language: `#` stands for the figure. `none` is for zero. */
export type CountForms = Partial<Record<Intl.LDMLPluralRule | 'none', string>>;

type Filled<T, Forms> = T extends string
  ? string
  : T extends { one: string; other: string }
    ? Forms & (T extends { none: string } ? { none: string } : unknown)
    : { [Key in keyof T]: Filled<T[Key], Forms> };

/** The portal's words in some language. */
export type Words = Filled<typeof english, CountForms>;

/** The portal's words in a language whose whole numbers have these plurals. */
export type WordsOf<Rule extends Intl.LDMLPluralRule> = Filled<
  typeof english,
  CountForms & Record<Rule, string>
>;

/** The same by their parts. */
export type WordParts<Rule extends Intl.LDMLPluralRule> = Filled<
  EnglishParts,
  CountForms & Record<Rule, string>
>;
