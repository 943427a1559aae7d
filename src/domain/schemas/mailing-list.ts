import { z } from 'zod';
import { hasUser } from '../site-address.ts';
import { KeySchema, oneOfThe, textKinds } from './common.ts';

const serverAddress = z
  .url({ protocol: /^https$/ })
  .refine((url) => !hasUser(url))
  .register(textKinds, { kind: 'https address' });

const list = z.guid().register(textKinds, { kind: 'list id' });

/** The `mailingList` section of `site.yaml`: the server on which readers give their e-mail address. Candor keeps none. */
export const MailingListSchema = z
  .strictObject({
    listmonk: serverAddress.optional().describe('The address of your listmonk: https://lists.example.com.'),
    lists: z
      .strictObject({
        everything: list.optional().describe('The list of those who want every update.'),
        incidents: list.optional().describe('The list of those who want incidents alone.'),
        maintenance: list.optional().describe('The list of those who want maintenance alone.'),
        'known-issues': list.optional().describe('The list of those who want known issues alone.'),
        announcements: list.optional().describe('The list of those who want announcements alone.'),
        weekly: list.optional().describe('The list of those who want each week once it is over.'),
        components: z
          .record(oneOfThe(KeySchema, 'component'), list)
          .default({})
          .describe('The list of those who want one component, by its id.'),
      })
      .optional()
      .describe('The public lists of your listmonk, each by its UUID.'),
    form: serverAddress
      .optional()
      .describe('In place of listmonk: the address to which any other server’s form is sent.'),
    field: z
      .string()
      .regex(/^[A-Za-z][\w.:[\]-]*$/)
      .register(textKinds, { kind: 'field name' })
      .optional()
      .describe('What that form calls the e-mail address: email, unless you say otherwise.'),
  })
  .describe('Where readers ask for e-mail: a server that you run already.');
export type MailingListFacts = z.output<typeof MailingListSchema>;
