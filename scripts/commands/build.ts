import { resolve } from 'node:path';
import { count, listed } from '../../src/domain/problem-kinds/sentences.ts';
import { createPublication, type Publication } from '../../src/domain/publication.ts';
import { addressFaults } from '../../src/domain/site-address.ts';
import type { ExitStatus, OptionsOf, Ports, Run } from '../cli/command.ts';
import type { buildDefinition } from '../cli/definitions/build.ts';
import { contentPaths, openContent } from '../cli/open-content.ts';
import { instantOf } from '../cli/option-values.ts';
import { UsageError } from '../lib/errors.ts';
import { buildPortal } from '../portal/build-portal.ts';
import { assertReplaceable } from '../portal/output-folder.ts';
import { reportText } from '../report/problems.ts';

/** The options of every command that builds. */
type BuildOptions = OptionsOf<typeof buildDefinition>;

export const runBuild: Run<typeof buildDefinition> = async (ports, { options }) =>
  (await checkAndBuild(ports, options)).status;

/** The outcome of a build: the portal's folder and publication, when there is one. */
type BuildResult = { status: 0; out: string; publication: Publication } | { status: 1; out?: undefined };

/** Builds what passes the check; problems are reported on standard error, and errors leave the old output alone. */
export async function checkAndBuild(ports: Ports, options: BuildOptions): Promise<BuildResult> {
  const out = resolve(ports.cwd, options.out);
  const baseUrl = baseUrlOf(options);
  const now = instantOf(options);
  const paths = contentPaths(ports, options);
  await assertReplaceable(out, paths.content, paths.internal);
  const begin = ports.clock();
  ports.err('Checking the content…\n');
  const { portal, problems, assets, read } = await openContent(ports, options, { now });
  if (problems.length > 0)
    ports.err(reportText(problems, { colour: ports.interactive, internal: options.with }), 'safe');
  if (problems.some(({ severity }) => severity === 'error')) {
    ports.err('Nothing was built. What was published before is unchanged.\n');
    return { status: 1 satisfies ExitStatus };
  }
  const publication = createPublication(portal, { baseUrl, now, clock: begin });
  const { issues, incidents, site } = portal;
  const records = count(issues.length + incidents.length, 'record');
  const edition = portal.audience === 'internal' ? ', for the company alone' : '';
  ports.err(`Building ${records} in ${count(site.languages.length, 'language')}${edition}…\n`);
  const fresh = options.fresh === true;
  const files = await buildPortal({
    ...{ publication, assets, read, out, fresh },
    signal: ports.signal,
  });
  if (files.withoutCards !== undefined)
    ports.err(
      `Links have no pictures in chats: sharp, which draws them, doesn't run here (${files.withoutCards}).\n`,
    );
  const kept = files.kept === 0 ? '' : `, ${files.made} of them rebuilt`;
  const seconds = ((ports.clock() - begin) / 1000).toFixed(1);
  ports.err(`Built ${out} in ${seconds} s: ${count(files.made + files.kept, 'file')}${kept}.\n`);
  return { status: 0, out, publication };
}

function baseUrlOf({ baseUrl }: BuildOptions): string | undefined {
  if (baseUrl === undefined) return undefined;
  if (!URL.canParse(baseUrl) || !/^https?:/.test(baseUrl))
    throw new UsageError(
      `--base-url ${baseUrl} isn't an address; write it in full, such as https://status.example.com/.`,
    );
  const { faults } = addressFaults(baseUrl) ?? { faults: [] };
  if (faults.length > 0)
    throw new UsageError(`The address of --base-url ${listed(faults)}. No portal can be published there.`);
  return baseUrl;
}
