import type { NotifyChannel } from '../../../src/domain/schemas/notify.ts';
import type { Site } from '../../../src/domain/site.ts';
import { signedHeaders } from '../signature.ts';
import type { Channel, Outcome } from './channel.ts';
import { discordMessage } from './discord.ts';
import type { Message } from './message.ts';
import { slackMessage } from './slack.ts';
import { teamsMessage } from './teams.ts';
import { type WebhookContext, webhookMessage } from './webhook.ts';

/** What channels are opened with. */
export interface OpenRequest {
  site: Site;
  /** The value of an environment variable. */
  variable: (name: string) => string;
  /** How long an answer may take, in milliseconds; undefined for what is usual. */
  timeout: number | undefined;
  webhook: WebhookContext;
  clock: () => number;
}

/** How long an answer may take, in milliseconds. */
export const TIMEOUT = 10_000;

/** Opens a channel whose messages are posted to an address. */
export function openHttpChannel(
  channel: Exclude<NotifyChannel, { type: 'email' | 'listmonk' }>,
  { site, variable, timeout = TIMEOUT, webhook, clock }: OpenRequest,
): Channel {
  const url = variable(channel.url);
  const { id, type, components, kinds, remind, language = site.defaultLanguage } = channel;
  const format = {
    slack: slackMessage,
    teams: teamsMessage,
    discord: discordMessage,
    webhook: (message: Message) => webhookMessage(message, webhook),
  }[type];
  return {
    id,
    type,
    host: new URL(url).host,
    components,
    kinds,
    remind,
    receivers: [{ hash: undefined, label: undefined, language }],
    atOnce: 1,
    seal: undefined,
    send: (message) => {
      const body = JSON.stringify(format(message));
      const { delivery } = message;
      const headers =
        channel.type === 'webhook'
          ? signedHeaders(body, { secret: variable(channel.secret), delivery, at: clock() })
          : {};
      return sendHttp(url, body, { headers, timeout, now: clock });
    },
    close: () => undefined,
  };
}

/** Errors of the system and of TLS that happen before any part of a request is sent. */
const BEFORE_SENDING =
  /^(ECONNREFUSED|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;

/** What a request is sent with. */
export interface HttpRequest {
  method?: 'GET' | 'POST' | 'PUT';
  headers?: Record<string, string>;
  /** As JSON. */
  body?: string;
  timeout: number;
  now: () => number;
}

/** Posts a JSON body once. Never throws, and no reason holds the address, which is a secret. */
export async function sendHttp(
  url: string,
  body: string,
  { headers, timeout, now }: { headers: Record<string, string>; timeout: number; now: () => number },
): Promise<Outcome> {
  const answer = await askHttp(url, { method: 'POST', body, headers, timeout, now });
  if (!(answer instanceof Response)) return answer;
  // The rest of the answer is of no use, and may repeat the address.
  await answer.body?.cancel().catch(() => undefined);
  return outcomeOf(answer, url, now());
}

/**
 * Asks once; what came instead of an answer is an outcome. A redirect isn’t followed: body and signature are for the
 * address that was given, and so are its user and password.
 */
export async function askHttp(
  url: string,
  { method = 'GET', body, headers = {}, timeout }: HttpRequest,
): Promise<Response | Outcome> {
  const target = new URL(url);
  const { username, password } = target;
  [target.username, target.password] = ['', ''];
  try {
    return await fetch(target, {
      method,
      ...(body === undefined ? {} : { body }),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Candor',
        ...(username === '' ? {} : { authorization: basic(username, password) }),
        ...headers,
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
  } catch (error) {
    return withoutAnswer(error, timeout);
  }
}

/** What an answer says of what was sent. */
export function outcomeOf({ status, headers }: Response, url: string, now: number): Outcome {
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  const answer = `it answers with status ${status}`;
  if (status >= 300 && status < 400)
    return failed(
      `it redirects to ${hostOf(headers.get('location'), url)} (status ${status}), and messages are sent only to the address that was given`,
      { isOfChannel: true },
    );
  if (status === 408 || status === 429 || status >= 500)
    return failed(answer, {
      isOfChannel: true,
      retry: { after: retryAfter(headers.get('retry-after'), now) },
    });
  return failed(answer, {});
}

/** What may have become of what was sent, where no answer came. */
export function withoutAnswer(error: unknown, timeout: number): Outcome {
  const { name, cause } = error as Error & { cause?: NodeJS.ErrnoException };
  if (name === 'TimeoutError')
    return { kind: 'uncertain', reason: `it gave no answer within ${timeout / 1000} s` };
  const code = cause?.code ?? '';
  if (BEFORE_SENDING.test(code))
    return failed(`it can’t be reached (${code})`, { isOfChannel: true, retry: { after: 0 } });
  return { kind: 'uncertain', reason: `the connection broke before an answer came${code && ` (${code})`}` };
}

function failed(
  reason: string,
  { retry, isOfChannel = false }: { retry?: { after: number } | undefined; isOfChannel?: boolean },
): Outcome {
  return { kind: 'failed', reason, retry, isOfChannel };
}

/** Only the host: the rest of the address may be as secret as the one that was given. */
function hostOf(location: string | null, url: string): string {
  return location !== null && URL.canParse(location, url) ? new URL(location, url).host : 'nowhere';
}

/** The name and password in an address, in the form in which they are sent. */
function basic(username: string, password: string): string {
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

/** The milliseconds to wait that a header gives as seconds or as a date. */
function retryAfter(value: string | null, now: number): number {
  if (value === null) return 0;
  const wait = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : 0;
}
