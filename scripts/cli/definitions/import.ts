import type { Definition } from '../command.ts';

/** `candor import vtex FOLDER --out DIR`: another system's records as a content folder. */
export const importDefinition = {
  name: 'import',
  summary: "Turns another system's records into a content folder, and lists what couldn't be carried over.",
  arguments: [
    { name: '<source>', summary: 'where the records come from', choices: ['vtex'] },
    { name: '<path>', summary: 'the folder with its files; for vtex, the one that holds docs/' },
  ],
  options: [
    { flags: '--out <dir>', summary: 'the content folder to create' },
    {
      flags: '--force',
      summary:
        'if the folder isn’t empty, replace its site.yaml and known-issues/; everything else in it stays',
    },
    { flags: '--dry-run', summary: 'show what would be created, and write nothing' },
    { flags: '--json', summary: 'the report as JSON' },
  ],
} as const satisfies Definition;
