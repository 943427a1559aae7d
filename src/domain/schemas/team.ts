import { z } from 'zod';
import { hasUser } from '../site-address.ts';
import { LocalizedSchema, textKinds, TextSchema } from './common.ts';

/** Where somebody is reached: a page, a mailbox or a telephone. */
export const ContactSchema = z
  .url({ protocol: /^(https|mailto|tel)$/ })
  .refine((url) => !hasUser(url), { error: 'an address without user and password' })
  .register(textKinds, { kind: 'contact' })
  .describe('Where they are reached: an https address, mailto: or tel:.');

const ExpertSchema = z
  .strictObject({
    role: LocalizedSchema.describe('What they know about: “Card acquirers”.'),
    name: TextSchema.optional().describe('Their name, or that of a rota, as it may be published.'),
    contact: ContactSchema.optional(),
  })
  .describe('Somebody in the team who knows about something.');

/** What a host of repositories calls somebody, or a team: `@org/team`. */
export const OWNER_SHAPE = /^@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\/[A-Za-z0-9][\w.-]*)?$/;

/** A team of `site.yaml`. */
export const TeamSchema = z
  .strictObject({
    name: LocalizedSchema.describe('The name of the team.'),
    description: LocalizedSchema.optional().describe('What it does, in one sentence.'),
    experts: z.array(ExpertSchema).default([]).describe('Who in it knows about what, by role.'),
    contact: ContactSchema.optional(),
    owner: z
      .string()
      .regex(OWNER_SHAPE)
      .register(textKinds, { kind: 'owner' })
      .optional()
      .describe('What the host of the repository calls it: "@org/team"; for `export codeowners`.'),
  })
  .describe('A team that answers for components and known issues.');
