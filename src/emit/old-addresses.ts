import { memoize } from '../domain/memoize.ts';
import type { Portal } from '../domain/portal.ts';
import type { Publication, Sources } from '../domain/publication.ts';
import { idNumber, pathId } from '../domain/record/ids.ts';
import { singleId, singlesOf } from '../domain/record/occurrences.ts';
import type { PortalRecord } from '../domain/record/records.ts';
import { statuspageId } from '../domain/statuspage-id.ts';
import { issueLists } from '../view/issues/issue-lists.ts';

/** A number: of an issue, of a ticket, or of a page of a list. */
const NUMBER = /^\d+$/;

/** The file of a folder's page. */
const INDEX = 'index.html';

/** Whether a name can end an address: no slashes, no control characters, nothing that an address is shortened by. */
function isSegment(name: string): boolean {
  return name !== INDEX && !/[\p{Cc}/]|^\.{1,2}$/u.test(name);
}

/** Names that lead to a record, in lower case, by where they are served. */
export interface Names {
  /** Below `/k/`, a page each: the numbers of known issues, the ids of the rest, ticket numbers. */
  short: Map<string, PortalRecord>;
  /** Aliases that are no numbers: old slugs. */
  slugs: Map<string, PortalRecord>;
  /** The ids of incidents and maintenance in the Statuspage API: its clients link `/incidents/<id>`. */
  statuspage: Map<string, PortalRecord>;
  /** Ids, which readers write in any case of letters. */
  ids: Map<string, PortalRecord>;
  /** All of these, for the look-up on the 404 page. */
  all: Map<string, PortalRecord>;
}

/** Where two records claim one name, an id wins over a known issue's number, and that over an alias. */
export const recordNames = memoize(({ site, issues, incidents, byAlias }: Portal): Names => {
  const numbers = new Map<string, PortalRecord>();
  for (const issue of issues) claim(numbers, idNumber(issue.id), issue);
  // An announcement has one address, which nobody writes in another way.
  const ids = new Map<string, PortalRecord>([...issues, ...incidents].map((each) => [pathId(each.id), each]));
  const short = new Map(numbers);
  for (const incident of incidents) claim(short, pathId(incident.id), incident);
  const slugs = new Map<string, PortalRecord>();
  for (const [alias, record] of byAlias) {
    if (NUMBER.test(alias)) claim(short, alias, record);
    else if (!ids.has(alias)) slugs.set(alias, record);
  }
  const statuspage = new Map(
    incidents.flatMap((record) =>
      // A repeated one may have been published, and noticed by clients, before it was repeated.
      [record.id, ...singlesOf(record).map(singleId)].map(
        (id) => [statuspageId('incident', id, site), record] as const,
      ),
    ),
  );
  return { short, slugs, statuspage, ids, all: new Map([...statuspage, ...slugs, ...short, ...ids]) };
});

function claim(names: Map<string, PortalRecord>, name: string, record: PortalRecord): void {
  if (!names.has(name)) names.set(name, record);
}

/** The folders that old addresses are in, and the names in each that lead to a record. */
type OldAddresses = Record<'k' | 'known-issues' | 'incidents', Map<string, PortalRecord>>;

/**
 * Where hosts lead on from, below the folder of any language. The address of a page or a file is never among them, but
 * for short links, whose pages lead to the same record, and the ids of records: they are for hosts that tell `KI-5` from
 * `ki-5`, and leave the latter alone. A number below `known-issues` is a page of the list, now or when there are more.
 */
export const oldAddresses = memoize((publication: Publication): OldAddresses => {
  const { slugs, statuspage, ids, all } = recordNames(publication.portal);
  const isTaken = takenNames(publication, ids);
  const free = (names: Iterable<[string, PortalRecord]>) =>
    new Map([...names].filter(([name]) => isSegment(name) && !isTaken(name)));
  return {
    k: new Map([...all].filter(([name]) => isSegment(name))),
    'known-issues': free([...slugs, ...ids]),
    incidents: free([...statuspage, ...ids]),
  };
});

/** What stands beside the pages of records: lists of issues, and records as Markdown. */
function takenNames(publication: Publication, ids: Names['ids']): (name: string) => boolean {
  const lists = new Set([...issueLists(publication).keys()].map((path) => path.split('/')[0] ?? ''));
  const isTwin = (name: string) => name.endsWith('.md') && ids.has(name.slice(0, -'.md'.length));
  return (name) => lists.has(name) || NUMBER.test(name) || isTwin(name);
}

/** What files are made from that hold no more of records than addresses: their ids and aliases, and which lists there are. */
export const addressSources = memoize((publication: Publication): Sources => {
  const { site, issues, incidents, announcements, byAlias } = publication.portal;
  const ids = [issues, incidents, announcements].map((records) => records.map(({ id }) => id));
  const aliases = [...byAlias].map(([alias, { id }]) => [alias, id]);
  const lists = [...issueLists(publication).keys()];
  return { records: [], besides: JSON.stringify([ids, aliases, lists, site.releases !== undefined]) };
});
