import type { Portal } from '../../../src/domain/portal.ts';
import { createPublication } from '../../../src/domain/publication.ts';
import { openIncidents, portalState } from '../../../src/domain/status.ts';
import type { Instant } from '../../../src/domain/time.ts';
import type { Ports } from '../../cli/command.ts';
import { UsageError } from '../../lib/errors.ts';
import { openIncident } from './content-changes.ts';
import { type Files, readFiles } from './record-files.ts';

/** What is to be measured. */
export interface Subject {
  /** A content folder that passes the check; it is only read. */
  content: string;
  portal: Portal;
  /** A folder for `import vtex`, if that is to be measured, too. */
  toImport: string | undefined;
  /** An empty folder to work in. */
  work: string;
  runs: number;
}

/** The same, ready to be measured. */
export interface Bench extends Omit<Subject, 'content'> {
  ports: Ports;
  /** The content, with an outage. */
  files: Files;
  now: Instant;
  /** The ids of open incidents; there is one at least. */
  open: readonly [string, ...string[]];
  /** The known issue that is edited. */
  issue: { id: string; path: string };
}

/** Takes a demonstration at its own instant, and makes an outage where there is none. */
export async function prepare(ports: Ports, { content, ...subject }: Subject): Promise<Bench> {
  const { portal } = subject;
  const { now } = createPublication(portal, { baseUrl: undefined, now: undefined, clock: ports.clock() });
  const issue = portal.issues[portal.issues.length >> 1];
  if (issue === undefined)
    throw new UsageError(`There is no known issue in ${content}, so there is none to edit.`);
  const files = await readFiles(content);
  const bench = { ...subject, ports, now, issue };
  const [first, ...others] = openIncidents(portal, now).map(({ id }) => id);
  const isCalm = ['operational', 'under_maintenance'].includes(portalState(portal, now));
  if (first !== undefined && !isCalm) return { ...bench, files, open: [first, ...others] };
  const { id, path, text } = openIncident(portal, now);
  return { ...bench, files: new Map([...files, [path, new TextEncoder().encode(text)]]), open: [id] };
}
