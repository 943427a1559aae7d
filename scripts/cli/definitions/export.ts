import type { Definition } from '../command.ts';
import { contentOption } from './options.ts';

/** `candor export macros --format zendesk`, `issue-form`, `codeowners`: what is known, in the form of another program. */
export const exportDefinition = {
  name: 'export',
  summary:
    'Writes open known issues as macros for a help desk, what a report needs as an issue form, or who owns which file.',
  arguments: [{ name: '<what>', summary: 'what to export', choices: ['macros', 'issue-form', 'codeowners'] }],
  options: [
    contentOption,
    { flags: '--format <desk>', summary: 'for macros: the help desk', choices: ['zendesk', 'freshdesk'] },
    {
      flags: '--language <language>',
      summary: 'the language of the replies, or of the form; by default, the portal’s own',
      also: ['lang'],
    },
    { flags: '--folder <id>', summary: 'the number of the Freshdesk folder that the responses go into' },
    { flags: '--out <file>', summary: 'the file to write; by default, standard output' },
    {
      flags: '--default <owner>',
      summary: 'with codeowners, who owns what no team does: @org/support',
    },
    {
      flags: '--check',
      summary: 'with codeowners and --out, only say whether the file is up to date; 1 if it isn’t',
      default: false,
    },
    { flags: '--dry-run', summary: 'say what would be written to --out, and write nothing' },
  ],
} as const satisfies Definition;
