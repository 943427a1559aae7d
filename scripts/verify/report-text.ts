import pc from 'picocolors';
import { count } from '../../src/domain/problem-kinds/sentences.ts';
import type { FindingGroup, SiteReport } from './finding.ts';

/** How many addresses a finding names before it says how many more there are. */
const MOST_PATHS = 3;

/** A report for people: finding by finding, then what it comes to. */
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
  const outcome = parts.length === 0 ? 'all is as it was built' : parts.join(' and ');
  return `Read ${addresses} of ${url}: ${outcome}.`;
}
