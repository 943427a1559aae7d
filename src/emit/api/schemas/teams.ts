import { z } from 'zod';
import { DaySchema, KeySchema, RecordIdSchema } from '../../../domain/schemas/common.ts';
import { byLanguage, TextsSchema } from './common.ts';

const TeamSchema = z
  .strictObject({
    id: KeySchema.describe('Its key in site.yaml.'),
    name: TextsSchema.describe('Its name.'),
    description: TextsSchema.nullable().describe('What it answers for, in a sentence.'),
    contact: z.string().nullable().describe('How to reach it: an address of the web, mailto: or tel:.'),
    experts: z
      .array(
        z
          .strictObject({
            role: TextsSchema.describe('What they know about.'),
            name: z.string().nullable().describe('What they are called.'),
            contact: z.string().nullable().describe('How to reach them.'),
          })
          .describe('Somebody in it.'),
      )
      .describe('Who in it knows about what.'),
    components: z.array(KeySchema).describe('The components that it answers for, in the order of the page.'),
    openIssues: z.array(RecordIdSchema).describe('Its open known issues, in the order of its page.'),
    openIncidents: z
      .array(RecordIdSchema)
      .describe('Open incidents that affect its components, the worst first.'),
    postMortemsDue: z
      .array(
        z
          .strictObject({
            incident: RecordIdSchema.describe('The incident.'),
            due: DaySchema.describe('The day by which it is to be published.'),
          })
          .describe('A post-mortem.'),
      )
      .describe(
        'Post-mortems of incidents that affected its components, where they are expected and not published yet, the soonest first.',
      ),
    medianAge: z
      .int()
      .min(0)
      .nullable()
      .describe('The middle of the ages of its open issues, in whole days; null where none is open.'),
    pages: byLanguage(z.url().describe('Its page.')).describe('Its page in each language of the site.'),
  })
  .describe('A team.');

/** `api/v1/teams.json`. */
export const ApiTeamsSchema = z
  .strictObject({ teams: z.array(TeamSchema).describe('The teams, in the order of site.yaml.') })
  .describe('The teams that have pages, with what they answer for.');
export type ApiTeams = z.infer<typeof ApiTeamsSchema>;
