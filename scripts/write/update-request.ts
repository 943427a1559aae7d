import { text as readText } from 'node:stream/consumers';
import type { Site } from '../../src/domain/site.ts';
import type { Instant } from '../../src/domain/time.ts';
import type { OptionsOf, Ports } from '../cli/command.ts';
import type { updateDefinition } from '../cli/definitions/update.ts';
import { filled } from '../cli/option-values.ts';
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
  fixedIn: string | undefined;
  reason: string | undefined;
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
  const timeOf = (flag: string, given: string | undefined) => {
    const text = filled(given);
    return text === undefined ? undefined : readTime(flag, text, site.timeZone, now);
  };
  return {
    at: timeOf('--at', options.at) ?? now,
    state: filled(options.state),
    components: options.component.map((text) => componentChange(text, site)),
    resolved: timeOf('--resolved', options.resolved),
    fixedIn: filled(options.fixedIn),
    reason: filled(options.reason),
    duplicateOf: filled(options.duplicateOf),
    text: await textOf(ports, options),
  };
}

function componentChange(text: string, site: Site): readonly [component: string, state: string] {
  const { component, state } = readComponent(text, site);
  if (state === undefined)
    throw new UsageError(`Say what ${component} is now: --component ${component}=degraded_performance.`);
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
