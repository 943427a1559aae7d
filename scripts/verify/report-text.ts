import { count } from '../../src/domain/problem-kinds/sentences.ts';
import { painter } from '../report/paint.ts';
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
  const paint = painter(colour);
  const named = paths.slice(0, MOST_PATHS).map((path) => url + path);
  const more = paths.length > MOST_PATHS ? [`and ${paths.length - MOST_PATHS} more`] : [];
  return `${paint(severity === 'error' ? 'red' : 'yellow', severity)}  ${paint('dim', code)}
  ${paint('bold', what)}
${[...named, ...more].map((line) => `  ${line}\n`).join('')}  ${paint('green', '→')} ${fix}
`;
}

function summary({ url, read, errors, warnings }: SiteReport): string {
  const addresses = count(read, 'address').replace(/addresss$/, 'addresses');
  const parts = [errors && count(errors, 'error'), warnings && count(warnings, 'warning')].filter(Boolean);
  const outcome = parts.length === 0 ? 'all is as it was built' : parts.join(' and ');
  return `Read ${addresses} of ${url}: ${outcome}.`;
}
