import { expect, inject, test } from 'vitest';
import { openBuiltPortal } from '../../scripts/portal/built-portal.ts';
import { verifySite } from '../../scripts/verify/verify-site.ts';
import { LANGUAGES } from '../../src/domain/schemas/common.ts';
import { liveSite } from '../support/live-site.ts';

test('the demonstration, served as it asks for, is what was built, and is read in few requests', async () => {
  const folder = inject('demonstration');
  const site = await liveSite(folder);
  try {
    const built = await openBuiltPortal(folder);
    const { signal } = new AbortController();
    const report = await verifySite(site.address, built, { clock: () => Date.now(), signal });
    expect(report.findings.map(({ code }) => code)).toEqual(['read-elsewhere']);
    expect(site.asked.length).toBeLessThanOrEqual(40 + 5 * LANGUAGES.length);
    expect(site.asked).toEqual(
      expect.arrayContaining(['', 'pt/', 'es/', 'history.rss', 'sitemap.xml', 'search/', 'subscribe/']),
    );
  } finally {
    await site.close();
  }
});
