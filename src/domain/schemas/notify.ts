import { z } from 'zod';
import { hasUser } from '../site-address.ts';
import { DurationSchema, KeySchema, LanguageSchema, oneOfThe, textKinds } from './common.ts';

/** Kinds of records as subscribers choose them, and the kind of each in the vocabulary of updates; and weeks that are over. */
export const NOTIFIED_KINDS = {
  incidents: 'incident',
  maintenance: 'maintenance',
  'known-issues': 'known-issue',
  announcements: 'announcement',
  weekly: 'week',
} as const;
export type NotifiedKind = keyof typeof NOTIFIED_KINDS;

const KINDS = Object.keys(NOTIFIED_KINDS) as [NotifiedKind, ...NotifiedKind[]];

/** Secrets come from the environment; site.yaml says under which name. */
const variable = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{2,}$/, {
    error: 'the name of a variable of the environment',
  })
  .register(textKinds, { kind: 'variable' });

const selection = {
  id: KeySchema.describe(
    'The channel’s own id. What was sent to it is remembered under it, so it never changes.',
  ),
  components: z
    .array(oneOfThe(KeySchema, 'component'))
    .min(1)
    .optional()
    .describe('Send only what concerns one of these components; without it, everything.'),
  kinds: z
    .array(z.enum(KINDS))
    .min(1)
    .optional()
    .describe(
      'Send only incidents, maintenance, known-issues, announcements or weekly, each week once it is over; without it, the first three.',
    ),
  remind: z
    .array(
      z
        .string()
        .regex(/^(?:[1-9]\d{0,4}[mhd]|start|end)$/)
        .register(textKinds, { kind: 'reminder' }),
    )
    .min(1)
    .optional()
    .describe(
      'When to send a reminder of maintenance: so long before it begins (1d, 1h), at its start, at its end. Without it, never.',
    ),
  language: LanguageSchema.optional().describe(
    'The language of its messages; without it, the portal’s default language.',
  ),
};

const ChatChannelSchema = z
  .strictObject({
    ...selection,
    type: z
      .enum(['slack', 'teams', 'discord'])
      .describe('slack, teams, discord, webhook, email or listmonk.'),
    url: variable.describe('The variable that holds the address of the incoming webhook.'),
  })
  .describe('A channel of a chat.');

const WebhookChannelSchema = z
  .strictObject({
    ...selection,
    type: z.literal('webhook').describe('slack, teams, discord, webhook, email or listmonk.'),
    url: variable.describe('The variable that holds the address of your program.'),
    secret: variable.describe('The variable that holds the key of the signature, of 16 characters at least.'),
  })
  .describe('A program of your own; it gets signed requests in the form of Statuspage’s webhooks.');

const ListmonkChannelSchema = z
  .strictObject({
    ...selection,
    type: z.literal('listmonk').describe('slack, teams, discord, webhook, email or listmonk.'),
    url: variable.describe(
      'The variable that holds the address of listmonk, with a user of its API and that user’s token.',
    ),
  })
  .describe('The lists of `mailingList`, by your listmonk.');

const EmailChannelSchema = z
  .strictObject({
    ...selection,
    type: z.literal('email').describe('slack, teams, discord, webhook, email or listmonk.'),
    from: z
      .string()
      .regex(/^(?:[^<>@"\r\n]+<[^\s<>@,]+@[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+)$/, {
        error: 'a sender, a name and its address between < and >',
      })
      .register(textKinds, { kind: 'sender' })
      .describe('The sender: a name and its address between < and >.'),
    smtp: variable.describe(
      'The variable that holds the server: smtps:// with user, password, host and port.',
    ),
    recipients: variable.describe(
      'The variable that holds the path of the list, a CSV file outside the repository.',
    ),
    secret: variable.describe(
      'The variable that holds the key of unsubscribe tokens, of 16 characters at least.',
    ),
    unsubscribe: z
      .string()
      .refine((text) => URL.canParse(text) && !hasUser(text) && /^https:\/\/.*\{token\}/.test(text), {
        error: 'an https address with {token} in it',
      })
      .register(textKinds, { kind: 'unsubscribe address' })
      .describe('The address that takes a recipient off the list, with {token} where theirs goes.'),
  })
  .describe('A list of e-mail addresses.');

/** The `notify` section of `site.yaml`: who gets updates, and where. */
export const NotifySchema = z
  .strictObject({
    maxAge: DurationSchema.default('3d').describe(
      'Updates older than this, when the portal was built, are sent to nobody: 12h or 3d.',
    ),
    channels: z
      .array(
        z.discriminatedUnion('type', [
          ChatChannelSchema,
          WebhookChannelSchema,
          EmailChannelSchema,
          ListmonkChannelSchema,
        ]),
      )
      .default([])
      .describe('Where updates are sent.'),
  })
  .describe('Who `notify` sends updates to.');
type NotifyFacts = z.output<typeof NotifySchema>;
export type NotifyChannel = NotifyFacts['channels'][number];
export type EmailChannel = z.output<typeof EmailChannelSchema>;
export type ListmonkChannel = z.output<typeof ListmonkChannelSchema>;
