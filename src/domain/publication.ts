import { type Addresses, createAddresses } from './addresses.ts';
import { internalPaths } from './internal-paths.ts';
import { type Portal, portalAt } from './portal.ts';
import type { PortalRecord } from './record/records.ts';
import { standingClock } from './site.ts';
import type { Instant } from './time.ts';

/** A portal at an instant and an address: all that pages, feeds and the API are made from. */
export interface Publication {
  portal: Portal;
  addresses: Addresses;
  now: Instant;
  /** Set where the pictures of links can't be drawn: pages name none then. */
  withoutCards?: true;
}

/** A file of the output that isn't a page; the path is relative to the portal's base. */
export interface OutputFile {
  path: string;
  content: string | Uint8Array;
  /** What it is made from; absent where that isn't known without making it. */
  from?: Sources;
}

/** Records, each with all that its key in record-key.ts is of, and what else tells one file of them from another. */
export interface Sources {
  records: readonly PortalRecord[];
  besides?: string;
}

/** A file that is made from records alone: its content is made when it is asked for. */
export function fileFrom(from: Sources, path: string, make: () => string): OutputFile {
  return {
    path,
    from,
    get content() {
      return make();
    },
  };
}

/**
 * Publishes a portal. The instant is the one given, else the one at which a demonstration's clock stands, else the
 * clock's; the address is the one given, else the site's, which has one of its own for an internal edition.
 */
export function createPublication(
  portal: Portal,
  { baseUrl, now, clock }: { baseUrl: string | undefined; now: Instant | undefined; clock: Instant },
): Publication {
  const { site, audience } = portal;
  const isInternal = audience === 'internal';
  const address = baseUrl ?? (isInternal ? site.internalUrl : undefined) ?? site.url;
  const instant = now ?? standingClock(site) ?? clock;
  const shown = portalAt(portal, instant);
  const addresses = createAddresses(withSlash(address), site.defaultLanguage);
  return {
    portal: shown,
    addresses: isInternal ? leadingOut(addresses, shown, instant) : addresses,
    now: instant,
  };
}

/** The addresses of an internal edition: what everybody has leads to where everybody finds it. */
function leadingOut(addresses: Addresses, portal: Portal, now: Instant): Addresses {
  const { url, defaultLanguage } = portal.site;
  const own = internalPaths(portal, addresses, now);
  return createAddresses(addresses.baseUrl, defaultLanguage, withSlash(url), own);
}

function withSlash(address: string): URL {
  const url = new URL(address);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
