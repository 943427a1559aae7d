import { correction } from '../corrected-line.ts';
import { problem } from '../problem-kinds/table.ts';
import { SITE_FILE } from '../site.ts';
import { addressFaults } from '../site-address.ts';
import type { Rule } from './rule.ts';

/** The addresses of a portal's editions are places alone: every host can serve them, and nothing in them is a secret. */
export const siteAddress: Rule = function* ({ site, sitePlaces, unknown }) {
  for (const field of ['url', 'internalUrl'] as const) {
    const address = site[field];
    const found = unknown.has(field) || address === undefined ? undefined : addressFaults(address);
    if (found === undefined || address === undefined) continue;
    const { faults, without } = found;
    const at = sitePlaces.at([field]);
    const corrected = without === undefined ? undefined : correction(sitePlaces, at, address, without);
    yield problem('unfit-address', SITE_FILE, at, { faults, corrected });
  }
};
