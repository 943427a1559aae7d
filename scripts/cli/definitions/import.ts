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
    { flags: '--out <dir>', summary: 'the content folder to make' },
    {
      flags: '--force',
      summary: 'replace site.yaml and known-issues/ where the folder isn’t empty; all else in it stays',
    },
    { flags: '--dry-run', summary: 'show what would be made, and write nothing' },
    { flags: '--json', summary: 'the report as JSON' },
  ],
} as const satisfies Definition;
