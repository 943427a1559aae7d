import type { Definition } from '../command.ts';

export const schemasDefinition = {
  name: 'schemas',
  summary: 'Writes what editors know of the content: JSON Schemas and snippets.',
  options: [{ flags: '--dry-run', summary: 'say which files would change, and write nothing' }],
} as const satisfies Definition;
