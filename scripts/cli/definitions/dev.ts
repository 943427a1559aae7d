import type { Definition } from '../command.ts';
import { contentOption, portOption } from './options.ts';

export const devDefinition = {
  name: 'dev',
  summary: 'Serves the portal as it is being written, with its problems shown in the page.',
  options: [contentOption, portOption],
} as const satisfies Definition;
