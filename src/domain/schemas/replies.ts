import { z } from 'zod';
import { LocalizedSchema } from './common.ts';

/** The `replies` section of `site.yaml`: what is written to customers whose ticket has a record of the portal behind it. */
export const RepliesSchema = z
  .array(
    z
      .strictObject({
        name: LocalizedSchema.describe('What the support desk calls it.'),
        text: LocalizedSchema.describe(
          'What it says of a known issue, in every language of the portal, with {id}, {title}, {outcome}, {affected}, {update}, {workaround} and {link} where those go.',
        ),
        incident: LocalizedSchema.optional().describe(
          'The same of an incident; without it, Candor’s own words.',
        ),
        maintenance: LocalizedSchema.optional().describe(
          'The same of maintenance; without it, Candor’s own words.',
        ),
      })
      .describe('A reply.'),
  )
  .default([])
  .describe('Replies to tickets; the first is the usual one. Without any, Candor’s own.');
