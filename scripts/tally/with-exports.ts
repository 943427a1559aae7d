import type { Portal } from '../../src/domain/portal.ts';
import type { TallyNames } from '../../src/domain/tally/names.ts';
import { Failure, type Ports, UsageError } from '../cli/command.ts';
import { drawProgress } from '../report/progress.ts';
import { openExports } from './open-exports.ts';
import type { TallyRequest } from './tally-request.ts';
import type { TicketSource } from './ticket-source.ts';

/** Opens the exports of a call for as long as they're used, with a progress bar where a person watches. */
export async function withExports<Result>(
  { exports, format, dateOrder, mode }: TallyRequest,
  { site }: Portal,
  names: TallyNames,
  ports: Ports,
  use: (source: TicketSource) => Promise<Result>,
): Promise<Result> {
  if (format === 'mapped' && site.tally.mapping === undefined)
    throw new UsageError(
      '--format mapped reads exports by the columns that site.yaml names under tally: mapping:, and it names none.',
    );
  const { tell, end } = drawProgress(ports, 'Reading the exports');
  let source: TicketSource;
  try {
    source = await openExports(exports, ports.cwd, {
      format,
      tally: dateOrder === undefined ? site.tally : { ...site.tally, dateOrder },
      names,
      timeZone: site.timeZone,
      keepTexts: mode === 'suggest',
      progress: tell,
      signal: ports.signal,
    });
  } catch (error) {
    throw ports.signal.aborted ? new Failure('Interrupted. Nothing was written.') : error;
  } finally {
    end();
  }
  try {
    return await use(source);
  } finally {
    await source.close();
  }
}
