import { resolve } from 'node:path';
import type { Run } from '../cli/command.ts';
import type { verifyDefinition } from '../cli/definitions/verify.ts';
import { UsageError } from '../lib/errors.ts';
import { openBuiltPortal } from '../portal/built-portal.ts';
import { assertNotPublic } from '../portal/internal-edition.ts';
import { reportSiteJson, reportSiteText } from '../verify/report.ts';
import { verifySite } from '../verify/verify-site.ts';

export const runVerify: Run<typeof verifyDefinition> = async (ports, { args, options }) => {
  const url = siteAddress(args.url);
  const built = await openBuiltPortal(resolve(ports.cwd, options.out));
  assertNotPublic(built, [url], options);
  ports.err(`Reading ${url}…\n`);
  const report = await verifySite(url, built, ports);
  ports.out(
    options.json ? reportSiteJson(report) : reportSiteText(report, { colour: ports.colour === true }),
  );
  const { errors, warnings } = report;
  return errors > 0 || (options.strict && warnings > 0) ? 1 : 0;
};

/** The address of a site, with a slash at its end. */
function siteAddress(text: string): string {
  if (!URL.canParse(text) || !/^https?:/i.test(text))
    throw new UsageError(`${text} isn’t an address; write it in full, such as https://status.example.com/.`);
  const { origin, pathname } = new URL(text);
  return origin + pathname.replace(/\/*$/, '/');
}
