import type { NotifyChannel } from '../../src/domain/schemas/notify.ts';
import type { Ports } from '../cli/command.ts';
import { UsageError } from '../lib/errors.ts';
import { signingKey } from './signature.ts';

const SHORTEST_SECRET = 16;

/** What is wrong with the value of a variable, as the end of a sentence; undefined if nothing is. */
type Check = (value: string) => string | undefined;

const secret: Check = (value) =>
  value.length < SHORTEST_SECRET ? `has fewer than ${SHORTEST_SECRET} characters` : undefined;

const signingSecret: Check = (value) => {
  const key = signingKey(value);
  if (!key) return 'begins with whsec_, and isn’t base64 after it';
  return key.length < SHORTEST_SECRET ? `holds a key of fewer than ${SHORTEST_SECRET} bytes` : undefined;
};

/** Whoever knows the address of a chat’s webhook can write there, so it is sent only over TLS. A program of your own may do without. */
const address =
  (mayBePlain: boolean): Check =>
  (value) => {
    const url = URL.parse(value);
    if (!url || !/^https?:$/.test(url.protocol)) return 'doesn’t hold a full address, such as https://…';
    if (!canDecode(url)) return UNDECODED;
    const isSafe = url.protocol === 'https:' || mayBePlain || isLoopback(url.hostname);
    return isSafe ? undefined : 'holds an http address, and this channel needs https';
  };

/** The user of an API, and what it is let in by, stand in the address. */
const addressWithKey: Check = (value) => {
  const fault = address(false)(value);
  const { username, password } = URL.parse(value) ?? { username: '', password: '' };
  if (fault !== undefined || (username !== '' && password !== '')) return fault;
  return 'has no user and token in it: https://user:token@…';
};

const server: Check = (value) => {
  const url = /^smtps?:\/\/\S+$/.test(value) ? URL.parse(value) : null;
  if (!url) return 'doesn’t hold a mail server, such as smtps://user:password@mail.example.com:465';
  return canDecode(url) ? undefined : UNDECODED;
};

const UNDECODED = 'has a % in its user or password that begins no escape; a % itself is written %25';

/** Whether a user and a password can be read: a lone % is none of an address, and would fail only when it is used. */
function canDecode({ username, password }: URL): boolean {
  try {
    decodeURIComponent(`${username}:${password}`);
    return true;
  } catch {
    return false;
  }
}

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
        [channel.secret, 'secret', signingSecret],
      ];
    case 'listmonk':
      return [[channel.url, 'url', addressWithKey]];
    default:
      return [[channel.url, 'url', address(false)]];
  }
}

/** What is wrong with the variables that a channel names, one line each; values are never shown. */
export function variableFaults(channel: NotifyChannel, env: Ports['env']): string[] {
  return checksOf(channel).flatMap(([name, field, check]) => {
    const value = env[name] ?? '';
    const fault = value === '' ? 'isn’t set' : check(value);
    return fault === undefined ? [] : [`  ${name}, the ${field} of ${channel.id}, ${fault}.`];
  });
}

/** Gives the values of the variables that channels name. Throws a `UsageError` with all those that can’t be used. */
export function variablesOf(channels: readonly NotifyChannel[], env: Ports['env']): (name: string) => string {
  const faults = channels.flatMap((channel) => variableFaults(channel, env));
  if (faults.length === 0) return (name) => env[name] ?? '';
  throw new UsageError(
    `Secrets come from the environment, and the channels in site.yaml name variables that can’t be used:\n${faults.join('\n')}`,
  );
}

/** Whether a host is this machine, so that nobody can listen on the way to it. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}
