import type { Definition } from '../command.ts';

export const schemasDefinition = {
  name: 'schemas',
  summary: 'Writes the JSON Schemas and snippets that editors use for the content.',
  options: [{ flags: '--dry-run', summary: 'say which files would change, and write nothing' }],
} as const satisfies Definition;
