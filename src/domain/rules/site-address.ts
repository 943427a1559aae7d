import { correction } from '../corrected-line.ts';
import { problem } from '../problem-kinds/table.ts';
import { SITE_FILE } from '../site.ts';
import { addressFaults } from '../site-address.ts';
import type { Rule } from './rule.ts';

/** The portal's address is a place alone: every host can serve it, and nothing in it is a secret. */
export const siteAddress: Rule = function* ({ site, sitePlaces, unknown }) {
  if (unknown.has('url')) return;
  const found = addressFaults(site.url);
  if (found === undefined) return;
  const { faults, without } = found;
  const at = sitePlaces.at(['url']);
  const corrected = without === undefined ? undefined : correction(sitePlaces, at, site.url, without);
  yield problem('unfit-address', SITE_FILE, at, { faults, corrected });
};
