import { z } from 'zod';
import { hasUser } from '../site-address.ts';
import { textKinds, TextSchema } from './common.ts';

/** The front matter of an overlay, `KI-1042.internal.md`: what the company alone reads of a record. */
export const OverlaySchema = z
  .strictObject({
    tracker: z
      .array(
        z.strictObject({
          name: TextSchema.describe('What the link says, such as the ticket’s own id.'),
          url: z
            .url({ protocol: /^https?$/, error: 'a full address that begins with https://' })
            .refine((url) => !hasUser(url), { error: 'an address without user and password' })
            .register(textKinds, { kind: 'url' })
            .describe('Where it leads.'),
        }),
      )
      .default([])
      .describe('The record in the company’s own trackers.'),
  })
  .describe('The front matter of an overlay: what the company alone reads of a record.');
export type OverlayFacts = z.output<typeof OverlaySchema>;

/** The front matter of an overlay's translation: no facts. */
export const OverlayTranslationSchema = z
  .strictObject({})
  .describe('The front matter of an overlay’s translation: none.');
