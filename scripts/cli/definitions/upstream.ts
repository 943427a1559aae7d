import type { Definition } from '../command.ts';
import { contentOption } from './options.ts';

/** `candor upstream`: what others say of components, into the content folder. */
export const upstreamDefinition = {
  name: 'upstream',
  summary: 'Reads what other companies’ portals say of components that name one, into upstream.json.',
  options: [contentOption, { flags: '--dry-run', summary: 'say what they say, and write nothing' }],
} as const satisfies Definition;
