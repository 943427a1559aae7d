import { text as readText } from 'node:stream/consumers';
import type { Site } from '../../src/domain/site.ts';
import { type Day, type Instant, isDay } from '../../src/domain/time.ts';
import type { OptionsOf, Ports } from '../cli/command.ts';
import type { updateDefinition } from '../cli/definitions/update.ts';
import { filled, readDay } from '../cli/option-values.ts';
import { UsageError } from '../lib/errors.ts';
import { readComponent } from './named-component.ts';
import { assertWithinEntry } from './read-back.ts';
import { nowOf, readTime } from './times.ts';

/** An entry to be added to a record, and the facts that follow from it. */
export interface UpdateRequest {
  at: Instant;
  /** In the words of the vocabulary or of any language; else it stays as it is. */
  state: string | undefined;
  text: string;
  components: readonly (readonly [component: string, state: string])[];
  /** When an incident was over, where that isn't the time of the entry. */
  resolved: Instant | undefined;
  /** By when the next update on an incident, or by which day the next step of a known issue, is promised; and what it is. */
  nextBy: Instant | Day | undefined;
  nextWhat: string | undefined;
  /** Whether the step that a known issue promised is done; or why it was given up. */
  kept: boolean;
  dropped: string | undefined;
  /** Which time of a repeated maintenance it is about, by the day on which it was to begin. */
  occurrence: Day | undefined;
  /** The window that this time is moved to. */
  start: Instant | undefined;
  end: Instant | undefined;
  fixedIn: string | undefined;
  reason: string | undefined;
  documentation: string | undefined;
  duplicateOf: string | undefined;
}

type UpdateOptions = OptionsOf<typeof updateDefinition>;

/** Reads the options of `update`; its text may come from standard input. */
export async function updateRequest(
  ports: Ports,
  options: UpdateOptions,
  site: Site,
): Promise<UpdateRequest> {
  const now = nowOf(site, ports.clock());
  const occurrence = filled(options.occurrence);
  const nextBy = filled(options.nextBy) ?? '';
  const timeOf = (flag: string, given: string | undefined) => {
    const text = filled(given);
    return text === undefined ? undefined : readTime(flag, text, site.timeZone, now);
  };
  return {
    at: timeOf('--at', options.at) ?? now,
    state: filled(options.state),
    components: options.component.map((text) => componentChange(text, site)),
    resolved: timeOf('--resolved', options.resolved),
    nextBy: isDay(nextBy) ? nextBy : timeOf('--next-by', options.nextBy),
    nextWhat: filled(options.nextWhat),
    kept: options.kept,
    dropped: filled(options.dropped),
    occurrence: occurrence === undefined ? undefined : readDay('--occurrence', occurrence),
    start: timeOf('--start', options.start),
    end: timeOf('--end', options.end),
    fixedIn: filled(options.fixedIn),
    reason: filled(options.reason),
    documentation: filled(options.documentation),
    duplicateOf: filled(options.duplicateOf),
    text: await textOf(ports, options),
  };
}

function componentChange(text: string, site: Site): readonly [component: string, state: string] {
  const { component, state } = readComponent(text, site);
  if (state === undefined)
    throw new UsageError(
      `Say what state ${component} is in now: --component ${component}=degraded_performance.`,
    );
  return [component, state];
}

async function textOf({ stdin, err }: Ports, { text: given }: UpdateOptions): Promise<string> {
  if (given === undefined) {
    if (stdin.isTTY) throw new UsageError('Say what happened: --text "…", or the text on standard input.');
    err('Reading the text from standard input…\n');
  }
  const text = (given ?? (await readText(stdin)))
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
  if (text === '')
    throw new UsageError('The text is empty. One sentence is enough: what you know, and what happens next.');
  assertWithinEntry(text);
  return text;
}
