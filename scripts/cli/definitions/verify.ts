import type { Definition } from '../command.ts';
import { publicityOptions } from './options.ts';

/** `candor verify https://status.example.com/`: is this the build that is expected there? Errors give 1; warnings with `--strict`. */
export const verifyDefinition = {
  name: 'verify',
  summary: 'Reads the live site and compares it with the build, headers included.',
  arguments: [{ name: '<url>', summary: 'the address of the site, such as https://status.example.com/' }],
  options: [
    { flags: '--out <dir>', summary: 'the folder that was built and deployed', default: 'dist' },
    ...publicityOptions,
    { flags: '--strict', summary: 'treat warnings as errors', default: false },
    { flags: '--json', summary: 'report what was found as JSON' },
  ],
} as const satisfies Definition;
