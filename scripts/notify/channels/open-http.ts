import type { NotifyChannel } from '../../../src/domain/schemas/notify.ts';
import type { Site } from '../../../src/domain/site.ts';
import { sendHttp } from '../send-http.ts';
import { signedHeaders } from '../signature.ts';
import type { Channel } from './channel.ts';
import { discordMessage } from './discord.ts';
import type { Message } from './message.ts';
import { slackMessage } from './slack.ts';
import { teamsMessage } from './teams.ts';
import { type WebhookContext, webhookMessage } from './webhook.ts';

/** What channels are opened with. */
export interface OpenRequest {
  site: Site;
  /** The value of a variable of the environment. */
  variable: (name: string) => string;
  /** How long an answer may take, in milliseconds, where somebody said so. */
  timeout: number | undefined;
  webhook: WebhookContext;
  clock: () => number;
}

const TIMEOUT = 10_000;

/** Opens a channel that is told by HTTP. */
export function openHttpChannel(
  channel: Exclude<NotifyChannel, { type: 'email' }>,
  { site, variable, timeout = TIMEOUT, webhook, clock }: OpenRequest,
): Channel {
  const url = variable(channel.url);
  const { id, type, components, kinds, language = site.defaultLanguage } = channel;
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
