import type { Definition } from '../command.ts';
import { buildOptions, portOption } from './options.ts';

export const startDefinition = {
  name: 'start',
  summary: 'Checks and builds the portal, serves it on this machine and prints its address.',
  options: [...buildOptions, portOption],
} as const satisfies Definition;
