import type { Portal } from '../../domain/portal.ts';
import { idNumber, pathId } from '../../domain/record/ids.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import { statuspageId } from '../../domain/statuspage-id.ts';

/** A ticket number: an alias of digits alone. */
const NUMBER = /^\d+$/;

/** Names that lead to a record, in lower case, by where they are served. */
export interface Names {
  /** Below `/k/`, a page each: the numbers of known issues, the ids of the rest, ticket numbers. */
  short: Map<string, PortalRecord>;
  /** Aliases that are no numbers: old slugs. */
  slugs: Map<string, PortalRecord>;
  /** The ids of incidents and maintenance in the Statuspage API: its clients link `/incidents/<id>`. */
  statuspage: Map<string, PortalRecord>;
  /** All of these, and ids, for the look-up on the 404 page. */
  all: Map<string, PortalRecord>;
}

/** Where two records claim one name, an id wins over a known issue's number, and that over an alias. */
export function recordNames({ site, issues, incidents, byAlias, byId }: Portal): Names {
  const numbers = new Map<string, PortalRecord>();
  for (const issue of issues) claim(numbers, idNumber(issue.id), issue);
  const ids = new Map([...byId].map(([id, record]) => [pathId(id), record]));
  const short = new Map(numbers);
  for (const incident of incidents) claim(short, pathId(incident.id), incident);
  const slugs = new Map<string, PortalRecord>();
  for (const [alias, record] of byAlias) {
    if (NUMBER.test(alias)) claim(short, alias, record);
    else if (!ids.has(alias)) slugs.set(alias, record);
  }
  const statuspage = new Map(incidents.map((record) => [statuspageId('incident', record.id, site), record]));
  return { short, slugs, statuspage, all: new Map([...statuspage, ...slugs, ...short, ...ids]) };
}

function claim(names: Map<string, PortalRecord>, name: string, record: PortalRecord): void {
  if (!names.has(name)) names.set(name, record);
}
