import type { KnownIssue } from '../record/records.ts';
import { leastReporters } from '../record/reports.ts';
import type { PrioritiesFacts } from '../schemas/priorities.ts';
import { type Day, daysApart } from '../time.ts';
import { BUSINESS_IMPACTS, BUSINESS_LEVELS, MOST_STRATEGY, SEVERITIES } from '../vocabulary.ts';

/** What an order can go by, in the order of the page. */
export const PRIORITY_FACTS = [
  'customers',
  'recent',
  'duplicates',
  'severity',
  'businessLevel',
  'businessImpact',
  'reach',
  'segments',
  'strategy',
  'age',
  'noWorkaround',
] as const;
export type PriorityFact = (typeof PRIORITY_FACTS)[number];

/** A fact with its weight, which an issue gets in full from the value `full` on, and below it in proportion. */
export interface Term {
  fact: PriorityFact;
  weight: number;
  full: number;
}

export interface Formula {
  /** What counts, in the order of the page; never with a weight of 0. */
  terms: Term[];
  /** The weight of each kind of customers: their sum is the weight of `segments`, and the value at which it is full. */
  segments: Readonly<Record<string, number>>;
  /** The most that an issue can have: the sum of all weights. */
  most: number;
}

/** Where what is counted has no end of its own. */
const FULL = { customers: 100, recent: 25, duplicates: 5, age: 365 };

/** The formula that `site.yaml` gives, or Candor's own. Without any weight it has no terms. */
export function formulaOf({ weights, full }: PrioritiesFacts): Formula {
  const segments = weights.segments ?? {};
  const ofSegments = Object.values(segments).reduce((sum, each) => sum + each, 0);
  const ends: Record<PriorityFact, number> = {
    customers: full.customers ?? FULL.customers,
    recent: full.recent ?? FULL.recent,
    duplicates: full.duplicates ?? FULL.duplicates,
    severity: SEVERITIES.length,
    businessLevel: BUSINESS_LEVELS.length,
    businessImpact: BUSINESS_IMPACTS.length,
    reach: 100,
    segments: ofSegments,
    strategy: MOST_STRATEGY,
    age: full.age ?? FULL.age,
    noWorkaround: 1,
  };
  const terms = PRIORITY_FACTS.map((fact) => ({
    fact,
    weight: fact === 'segments' ? ofSegments : (weights[fact] ?? 0),
    full: ends[fact],
  })).filter(({ weight }) => weight > 0);
  return { terms, segments, most: terms.reduce((sum, { weight }) => sum + weight, 0) };
}

/** What there is to know of an issue, as numbers; what nobody said, or counted, is absent. */
export type Values = Partial<Record<PriorityFact, number>>;

/** What an issue is looked at together with. */
export interface Beside {
  duplicates: readonly KnownIssue[];
  hasWorkaround: boolean;
  created: Day;
  today: Day;
  segments: Formula['segments'];
}

/**
 * The facts of an issue as numbers. Reports of its duplicates are added to its own: `tally` counts a customer of both for
 * the original alone. Words are numbers by their rank, from 1; of kinds of customers it is the sum of their weights.
 */
export function valuesOf(
  { facts }: KnownIssue,
  { duplicates, hasWorkaround, created, today, segments }: Beside,
): Values {
  const reports = [facts.reports, ...duplicates.map((duplicate) => duplicate.facts.reports)];
  const counted = reports.filter((each) => each !== undefined);
  const lately = counted.flatMap(({ last30Days }) => last30Days ?? []);
  const values: Record<PriorityFact, number | undefined> = {
    customers: counted.length === 0 ? undefined : sum(counted.map(leastReporters)),
    recent: lately.length === 0 ? undefined : sum(lately),
    duplicates: duplicates.length,
    severity: rank(SEVERITIES, facts.severity),
    businessLevel: rank(BUSINESS_LEVELS, facts.business?.level),
    businessImpact: facts.business && new Set(facts.business.impact).size,
    reach: facts.reach,
    segments:
      facts.segments.length === 0
        ? undefined
        : sum([...new Set(facts.segments)].map((key) => segments[key] ?? 0)),
    strategy: facts.strategy,
    age: Math.max(0, daysApart(created, today)),
    noWorkaround: hasWorkaround ? 0 : 1,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/**
 * What a value gives: its share of the weight, in tenths of a point, halves up. Whole numbers throughout, so that whoever
 * does it by hand has the same.
 */
export function tenthsOf(value: number | undefined, { weight, full }: Term): number {
  return value === undefined ? 0 : Math.floor((20 * weight * Math.min(value, full) + full) / (2 * full));
}

function rank<Word>(words: readonly Word[], word: Word | undefined): number | undefined {
  return word === undefined ? undefined : words.indexOf(word) + 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
