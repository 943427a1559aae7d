/** What isn't as it was meant at an address. `what` and `fix` name no address, so that the same of many is said once. */
export interface Finding {
  code: string;
  /** An error: something else came than was built. A warning: the host says less of it than was meant. */
  severity: 'error' | 'warning';
  /** Below the address of the site. */
  path: string;
  what: string;
  fix: string;
}

/** A finding, and all paths of which it is true. */
export interface FindingGroup extends Omit<Finding, 'path'> {
  paths: string[];
}

/** What came of reading a site. */
export interface SiteReport {
  url: string;
  /** How many addresses were read. */
  read: number;
  errors: number;
  warnings: number;
  /** Errors before warnings. */
  findings: FindingGroup[];
}

/** Joins what is the same of several addresses. */
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
