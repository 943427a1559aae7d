import type { LanguageAddresses } from '../../domain/addresses.ts';
import type { PortalRecord } from '../../domain/record/records.ts';

/** Where news can be had. */
export const PLACES = ['slack', 'teams', 'email', 'calendar', 'reader', 'webhook'] as const;
export type Place = (typeof PLACES)[number];

/** A record by what its addresses are made of. */
export type RecordKey = Pick<PortalRecord, 'id' | 'kind'>;

/** What is followed: everything, a component by its id, or a record. */
export type Followed = { kind: 'everything' } | { kind: 'component'; id: string } | RecordKey;

/** A text to copy, and where it leads. */
export interface Line {
  text: string;
  href: string;
}

/** The lines of the places that have any; the page has one element of this name for each. */
export type Lines = Record<Exclude<Place, 'email'>, Line>;

/** What each place is given to follow something. A record has no calendar of its own: that of everything stands in for it. */
export function linesOf(followed: Followed, addresses: LanguageAddresses): Lines {
  const line = (path: string): Line => ({ text: addresses.absolute(path), href: addresses.href(path) });
  const slack = (path: string): Line => ({
    ...line(path),
    text: `/feed subscribe ${addresses.absolute(path)}`,
  });
  if (followed.kind !== 'everything' && followed.kind !== 'component') {
    const feed = addresses.recordFeed(followed);
    return {
      slack: slack(feed),
      teams: line(feed),
      calendar: line(addresses.calendar()),
      reader: line(feed),
      webhook: line(addresses.recordApi(followed)),
    };
  }
  const component = followed.kind === 'component' ? followed.id : undefined;
  const updates = addresses.feed('updates', 'rss', component);
  return {
    slack: slack(updates),
    teams: line(updates),
    calendar: line(addresses.calendar(component)),
    // A reader shows one entry a record, and what changes in it; chats post each item once.
    reader: line(addresses.feed('records', 'atom', component)),
    webhook: line(addresses.feed('updates', 'json', component)),
  };
}

/** A full address as calendar programs subscribe to it when it is pressed; https would give them a copy that gets old. */
export function webcal(address: string): string {
  return address.replace(/^https?:/, 'webcal:');
}

/** The letters that ids of each kind begin with, as site.yaml has them. */
export type Letters = Record<'knownIssue' | 'incident' | 'maintenance', string>;

/** What `?what=` names: a component or a record by its id, in any case; undefined where it is neither, and so everything. */
export function followedBy(
  what: string,
  { components, letters }: { components: readonly string[]; letters: Letters },
): Followed | undefined {
  if (components.includes(what)) return { kind: 'component', id: what };
  const id = what.toUpperCase();
  const [, prefix] = /^([A-Z][A-Z0-9]{0,9})-[1-9]\d{0,11}$/.exec(id) ?? [];
  if (prefix === letters.knownIssue) return { id, kind: 'known-issue' };
  if (prefix === letters.incident || prefix === letters.maintenance) return { id, kind: 'incident' };
  return undefined;
}
