import type { Definition } from '../command.ts';
import { contentOption } from './options.ts';

/** `candor export macros --format zendesk`: what is known, in the form of another program. */
export const exportDefinition = {
  name: 'export',
  summary: 'Writes open known issues as macros or canned responses of a help desk.',
  arguments: [{ name: '<what>', summary: 'what to export', choices: ['macros'] }],
  options: [
    contentOption,
    { flags: '--format <desk>', summary: 'the help desk', choices: ['zendesk', 'freshdesk'] },
    {
      flags: '--language <language>',
      summary: 'the language of the replies; else the portal’s default one',
      also: ['lang'],
    },
    { flags: '--folder <id>', summary: 'the number of the Freshdesk folder that the responses go into' },
    { flags: '--out <file>', summary: 'the file to write; else standard output' },
    { flags: '--dry-run', summary: 'say what would be written to --out, and write nothing' },
  ],
} as const satisfies Definition;
