import type { Definition } from '../command.ts';
import { buildOptions } from './options.ts';

export const buildDefinition = {
  name: 'build',
  summary: 'Checks the content and builds the portal: pages, feeds and search index.',
  options: buildOptions,
} as const satisfies Definition;
