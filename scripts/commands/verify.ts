import { resolve } from 'node:path';
import type { Command } from '../cli/command.ts';
import { UsageError } from '../lib/errors.ts';
import { openBuiltPortal } from '../portal/built-portal.ts';
import { reportSiteJson, reportSiteText } from '../verify/report.ts';
import { verifySite } from '../verify/verify-site.ts';

/** `candor verify https://status.example.com/`: is this the build that is expected there? Errors give 1; warnings with `--strict`. */
export const verifyCommand: Command = {
  name: 'verify',
  summary: 'Reads the live site and compares it with the build, headers included.',
  arguments: [{ name: '<url>', summary: 'the address of the site, such as https://status.example.com/' }],
  options: [
    { flags: '--out <dir>', summary: 'the folder that was built and deployed', default: 'dist' },
    { flags: '--strict', summary: 'let warnings fail too', default: false },
    { flags: '--json', summary: 'report what was found as JSON' },
  ],
  run: async (ports, [address = ''], options) => {
    const url = siteAddress(address);
    const built = await openBuiltPortal(resolve(ports.cwd, String(options['out'])));
    ports.err(`Reading ${url}…\n`);
    const report = await verifySite(url, built, ports);
    ports.out(
      options['json'] === true
        ? reportSiteJson(report)
        : reportSiteText(report, { colour: ports.colour === true }),
    );
    const { errors, warnings } = report;
    return errors > 0 || (options['strict'] === true && warnings > 0) ? 1 : 0;
  },
};

/** The address of a site, with a slash at its end. */
function siteAddress(text: string): string {
  if (!URL.canParse(text) || !/^https?:/i.test(text))
    throw new UsageError(
      `${text} isn’t an address; give the whole one, such as https://status.example.com/.`,
    );
  const { origin, pathname } = new URL(text);
  return origin + pathname.replace(/\/*$/, '/');
}
