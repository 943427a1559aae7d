import { jsonText } from '../report/json.ts';
import type { SiteReport } from './finding.ts';

/** A report for programs: one JSON object. Keys may be added; none goes away or changes its meaning. */
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
