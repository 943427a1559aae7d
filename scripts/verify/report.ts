import pc from 'picocolors';
import { count } from '../../src/domain/problem-kinds/sentences.ts';
import { jsonText } from '../report/json.ts';

/** Something that isn’t as intended at an address. `what` and `fix` name no address, so that many can share them. */
export interface Finding {
  code: string;
  /** An error: the host serves something else than was built. A warning: it serves it differently than intended. */
  severity: 'error' | 'warning';
  /** Below the address of the site. */
  path: string;
  what: string;
  fix: string;
}

/** A finding, and all paths that it applies to. */
interface FindingGroup extends Omit<Finding, 'path'> {
  paths: string[];
}

/** What reading a site has shown. */
export interface SiteReport {
  url: string;
  /** How many addresses were read. */
  read: number;
  errors: number;
  warnings: number;
  /** Errors before warnings. */
  findings: FindingGroup[];
}

/** Joins the findings that several addresses share. */
export function siteReport(url: string, read: number, findings: readonly Finding[]): SiteReport {
  const groups = new Map<string, FindingGroup>();
  for (const { path, ...finding } of findings) {
    const key = JSON.stringify(finding);
    const group = groups.get(key) ?? { ...finding, paths: [] };
    groups.set(key, group);
    group.paths.push(path);
  }
  const all = [...groups.values()];
  const [errors, warnings] = (['error', 'warning'] as const).map((severity) =>
    all.filter((group) => group.severity === severity),
  );
  return {
    url,
    read,
    errors: errors?.length ?? 0,
    warnings: warnings?.length ?? 0,
    findings: [...(errors ?? []), ...(warnings ?? [])],
  };
}

/** How many addresses a finding names before it counts the rest. */
const MOST_PATHS = 3;

/** A report for people: finding by finding, then the outcome. */
export function reportSiteText(report: SiteReport, { colour = false }: { colour?: boolean } = {}): string {
  return [
    ...report.findings.map((group) => paragraph(group, report.url, colour)),
    `${summary(report)}\n`,
  ].join('\n');
}

function paragraph({ code, severity, what, fix, paths }: FindingGroup, url: string, colour: boolean): string {
  const { bold, dim, green, red, yellow } = pc.createColors(colour);
  const paint = severity === 'error' ? red : yellow;
  const named = paths.slice(0, MOST_PATHS).map((path) => url + path);
  const more = paths.length > MOST_PATHS ? [`and ${paths.length - MOST_PATHS} more`] : [];
  return `${paint(severity)}  ${dim(code)}
  ${bold(what)}
${[...named, ...more].map((line) => `  ${line}\n`).join('')}  ${green('→')} ${fix}
`;
}

function summary({ url, read, errors, warnings }: SiteReport): string {
  const addresses = count(read, 'address').replace(/addresss$/, 'addresses');
  const parts = [errors && count(errors, 'error'), warnings && count(warnings, 'warning')].filter(Boolean);
  const outcome = parts.length === 0 ? 'everything is as it was built' : parts.join(' and ');
  return `Read ${addresses} of ${url}: ${outcome}.`;
}

/** A report for programs: one JSON object. Keys may be added; none is removed or changes its meaning. */
export function reportSiteJson({ url, read, errors, warnings, findings }: SiteReport): string {
  const found = findings.map(({ code, severity, what, fix, paths }) => ({
    code,
    severity,
    what,
    fix,
    paths,
  }));
  return jsonText({ version: 1, url, read, errors, warnings, findings: found });
}
