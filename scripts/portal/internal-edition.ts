import { UsageError } from '../lib/errors.ts';
import type { BuiltPortal } from './built-portal.ts';

/** What a command was told, in so many words, of where an internal edition goes. */
export interface Told {
  internal: boolean;
  toPublicAddress: boolean;
}

/** Where a build goes, as far as hosts are named in it. */
type Place = string | undefined;

/**
 * Refuses to have an internal edition at a public address, unless that was said twice. A public address is one on the host
 * at which everybody finds the portal, whatever its port and path: whoever opens the one may open the other.
 */
export function assertNotPublic(
  { manifest: { audience, publicUrl, url } }: Pick<BuiltPortal, 'manifest'>,
  places: readonly Place[],
  told: Told,
): void {
  if (audience !== 'internal' || isToldTwice(told) || publicUrl === undefined) return;
  const { hostname } = new URL(publicUrl);
  if (![url, ...places].some((place) => place !== undefined && hostOf(place) === hostname)) return;
  throw new UsageError(
    `This is an internal edition, and customers read the portal on ${hostname}. ` +
      'Build it for an address of its own: internalUrl in site.yaml, or --base-url.\n' +
      `If it is meant to be there all the same, say so twice: --internal --to-public-address.`,
  );
}

/** Whether both words were said that it takes to show an internal edition to everybody. */
export function isToldTwice({ internal, toPublicAddress }: Told): boolean {
  return internal && toPublicAddress;
}

/** The host of an address, or of a place as rsync has it (`user@host:path`); undefined for a folder on this machine. */
function hostOf(place: string): string | undefined {
  if (URL.canParse(place) && /^https?:/i.test(place)) return new URL(place).hostname;
  return /^(?:rsync:)?(?:[^/@]*@)?(?<host>[\w.-]+):/.exec(place)?.groups?.['host']?.toLowerCase();
}
