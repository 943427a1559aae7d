import { resolve } from 'node:path';
import type { OptionsOf } from '../cli/command.ts';
import type { notifyDefinition } from '../cli/definitions/notify.ts';
import { filled } from '../cli/option-values.ts';
import { UsageError } from '../lib/errors.ts';
import { isAddress } from './build.ts';
import type { PlanRequest } from './plan.ts';

/** What a call of `notify` asks for. */
export interface NotifyRequest {
  out: string;
  since: string;
  outbox: { path: string; shown: string };
  uncertain: PlanRequest['uncertain'];
  /** The first wait between attempts, in milliseconds. */
  first: number;
  /** How long an answer may take, in milliseconds; undefined for what is usual in each channel. */
  timeout: number | undefined;
  isDryRun: boolean;
  isJson: boolean;
}

/** Reads the options of a call. Throws a `UsageError` if one is missing, or two contradict one another. */
export function notifyRequest(
  options: OptionsOf<typeof notifyDefinition>,
  { cwd, content }: { cwd: string; content: string },
): NotifyRequest {
  const out = filled(options.out) ?? 'dist';
  const since = filled(options.since);
  if (since === undefined)
    throw new UsageError(
      'Say what was published before, so that only new updates are sent: --since FOLDER, or --since https://status.example.com/',
    );
  if (since === out || (!isAddress(since) && resolve(cwd, since) === resolve(cwd, out)))
    throw new UsageError(
      `--out and --since name the same build, ${out}, so nothing could be new. Keep the previous output before you build, or use the address of the live portal.`,
    );
  const shown = filled(options.outbox) ?? '';
  const path = resolve(cwd, shown);
  for (const [folder, name] of [
    [content, 'the content folder'],
    [resolve(cwd, out), '--out'],
    [resolve(cwd, since), '--since'],
  ] as const)
    if (`${path}/`.startsWith(`${folder}/`))
      throw new UsageError(
        `--outbox ${shown} is inside ${name}, where it would be published or replaced. Keep it where it lasts from one run to the next.`,
      );
  const { resendUncertain: resend, uncertainArrived: arrived } = options;
  if (resend && arrived)
    throw new UsageError(
      'Use only one of --resend-uncertain and --uncertain-arrived: what may have arrived is either sent again or treated as arrived.',
    );
  return {
    out,
    since,
    outbox: { path, shown },
    uncertain: resend ? 'resend' : arrived ? 'arrived' : 'report',
    first: milliseconds('--wait', options.wait) ?? 1000,
    timeout: milliseconds('--timeout', options.timeout),
    isDryRun: options.dryRun,
    isJson: options.json,
  };
}

function milliseconds(flag: string, given: string | undefined): number | undefined {
  const text = filled(given);
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 3600) return seconds * 1000;
  throw new UsageError(`${flag} ${text} isn’t a number of seconds; use one above 0 and up to 3600.`);
}
