/**
 * The order of priorities from published JSON alone, as a reader would do it by hand: nothing of Candor's own is used here,
 * and fractions are compared by multiplying out.
 */

type Json = Record<string, unknown>;

interface Formula {
  terms: { fact: string; weight: number; full: number }[];
  segments: Record<string, number>;
  ranks: Record<string, string[]>;
}

export interface Recomputed {
  id: string;
  place: number;
  score: number;
  points: Record<string, number>;
}

/** From `priorities.json`: the values that it gives, and its formula. */
export function fromValues(file: Json): Recomputed[] {
  const rows = file['priorities'] as { id: string; values: Record<string, number> }[];
  return ordered(
    rows.map(({ id, values }) => ({ id, values })),
    file['formula'] as Formula,
  );
}

/** From the pages of `known-issues.json`, the time zone of `site.json` and the formula alone: every value is worked out, too. */
export function fromIssues(pages: Json[], { timeZone }: { timeZone: string }, file: Json): Recomputed[] {
  const formula = file['formula'] as Formula;
  const issues = pages.flatMap((page) => page['knownIssues'] as Issue[]);
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  const rows = issues
    .filter(({ open }) => open)
    .map((issue) => {
      const duplicates = issues.filter((other) => originalOf(other, byId) === issue.id);
      return { id: issue.id, values: valuesOf(issue, duplicates, formula, String(file['asOf']), timeZone) };
    });
  return ordered(rows, formula);
}

interface Issue {
  id: string;
  open: boolean;
  duplicateOf: string | null;
  severity: string | null;
  business: { impact: string[]; level: string | null } | null;
  reach: number | null;
  segments: string[];
  strategy: number | null;
  hasWorkaround: boolean;
  created: string;
  reports: { reporters: number | null; fewerThan: number | null; last30Days: number | null } | null;
}

function originalOf(issue: Issue, byId: Map<string, Issue>): string | undefined {
  let original = issue.duplicateOf;
  if (original === null) return undefined;
  for (
    let next = byId.get(original)?.duplicateOf;
    next !== null && next !== undefined;
    next = byId.get(next)?.duplicateOf
  )
    original = next;
  return original;
}

function valuesOf(
  issue: Issue,
  duplicates: Issue[],
  { segments, ranks }: Formula,
  asOf: string,
  timeZone: string,
): Record<string, number> {
  const values: Record<string, number> = {};
  const reports = [issue, ...duplicates].flatMap((each) => each.reports ?? []);
  for (const { reporters, fewerThan, last30Days } of reports) {
    values['customers'] = (values['customers'] ?? 0) + (reporters ?? (fewerThan === null ? 0 : 1));
    if (last30Days !== null) values['recent'] = (values['recent'] ?? 0) + last30Days;
  }
  values['duplicates'] = duplicates.length;
  const rank = (fact: string, word: string | null | undefined) => {
    if (word !== null && word !== undefined) values[fact] = (ranks[fact] ?? []).indexOf(word) + 1;
  };
  rank('severity', issue.severity);
  rank('businessLevel', issue.business?.level);
  if (issue.business) values['businessImpact'] = issue.business.impact.length;
  if (issue.reach !== null) values['reach'] = issue.reach;
  if (issue.segments.length > 0)
    values['segments'] = issue.segments.reduce((sum, key) => sum + (segments[key] ?? 0), 0);
  if (issue.strategy !== null) values['strategy'] = issue.strategy;
  const created = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(issue.created));
  values['age'] = Math.max(0, Math.round((Date.parse(asOf) - Date.parse(created)) / 86_400_000));
  values['noWorkaround'] = issue.hasWorkaround ? 0 : 1;
  return values;
}

function ordered(rows: { id: string; values: Record<string, number> }[], { terms }: Formula): Recomputed[] {
  const scored = rows.map(({ id, values }) => {
    const tenths = terms.map(({ fact, weight, full }) => {
      const value = values[fact];
      return [fact, value === undefined ? 0n : roundedTenths(weight, Math.min(value, full), full)] as const;
    });
    return {
      id,
      tenths: tenths.reduce((sum, [, each]) => sum + each, 0n),
      points: Object.fromEntries(tenths.map(([fact, each]) => [fact, Number(each) / 10])),
    };
  });
  return scored
    .map(({ id, tenths, points }) => ({
      id,
      place: 1 + scored.filter((other) => other.tenths > tenths).length,
      score: Number(tenths) / 10,
      points,
    }))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
}

/** Ten times weight × value ÷ full, to the nearest whole number, halves up. */
function roundedTenths(weight: number, value: number, full: number): bigint {
  const [dividend, divisor] = [10n * BigInt(weight) * BigInt(value), BigInt(full)];
  const rest = dividend % divisor;
  return dividend / divisor + (2n * rest >= divisor ? 1n : 0n);
}
