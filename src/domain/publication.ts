import type { Addresses } from './addresses.ts';
import type { Portal } from './portal.ts';
import type { Instant } from './time.ts';

/** A portal at an instant and an address: all that pages, feeds and the API are made from. */
export interface Publication {
  portal: Portal;
  addresses: Addresses;
  now: Instant;
}

/** A file of the output that isn't a page; the path is relative to the portal's base. */
export interface OutputFile {
  path: string;
  content: string | Uint8Array;
}
