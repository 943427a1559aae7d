import type { NotifyChannel } from '../../src/domain/schemas/notify.ts';
import type { Ports } from '../cli/command.ts';
import { UsageError } from '../lib/errors.ts';
import { isLoopback } from '../lib/loopback.ts';

const SHORTEST_SECRET = 16;

/** What a variable has to hold, as a sentence of what is wrong with it; undefined where all is well. */
type Check = (value: string) => string | undefined;

const secret: Check = (value) =>
  value.length < SHORTEST_SECRET ? `has less than ${String(SHORTEST_SECRET)} characters` : undefined;

/** Whoever knows the address of a chat’s webhook can write there: it goes over TLS. A program of one’s own may do without. */
const address =
  (mayBePlain: boolean): Check =>
  (value) => {
    const url = URL.parse(value);
    if (!url || !/^https?:$/.test(url.protocol)) return 'holds no full address, such as https://…';
    const isSafe = url.protocol === 'https:' || mayBePlain || isLoopback(url.hostname);
    return isSafe ? undefined : 'holds an address of http, and this one needs https';
  };

const server: Check = (value) =>
  /^smtps?:\/\/\S+$/.test(value) && URL.canParse(value)
    ? undefined
    : 'holds no mail server, such as smtps://user:password@mail.example.com:465';

const any: Check = () => undefined;

/** The variables that a channel reads, by the field that names each. */
function checksOf(channel: NotifyChannel): [name: string, field: string, check: Check][] {
  switch (channel.type) {
    case 'email':
      return [
        [channel.smtp, 'smtp', server],
        [channel.recipients, 'recipients', any],
        [channel.secret, 'secret', secret],
      ];
    case 'webhook':
      return [
        [channel.url, 'url', address(true)],
        [channel.secret, 'secret', secret],
      ];
    default:
      return [[channel.url, 'url', address(false)]];
  }
}

/** What is wrong with the variables that a channel names, a line each; it never shows what one holds. */
export function variableFaults(channel: NotifyChannel, env: Ports['env']): string[] {
  return checksOf(channel).flatMap(([name, field, check]) => {
    const value = env[name] ?? '';
    const fault = value === '' ? 'isn’t set' : check(value);
    return fault === undefined ? [] : [`  ${name}, the ${field} of ${channel.id}, ${fault}.`];
  });
}

/** Gives the values of the variables that channels name. Throws a `UsageError` with all that can't be used at once. */
export function variablesOf(channels: readonly NotifyChannel[], env: Ports['env']): (name: string) => string {
  const faults = channels.flatMap((channel) => variableFaults(channel, env));
  if (faults.length === 0) return (name) => env[name] ?? '';
  throw new UsageError(
    `Secrets come from the environment, and channels in site.yaml name variables that can’t be used:\n${faults.join('\n')}`,
  );
}
