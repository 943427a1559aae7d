import type { Definition } from '../command.ts';
import { contentOption, editionOptions, portOption } from './options.ts';

export const devDefinition = {
  name: 'dev',
  summary: 'Serves the portal while it is being written, and shows problems in the page.',
  options: [contentOption, ...editionOptions, portOption],
} as const satisfies Definition;
