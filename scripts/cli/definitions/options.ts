import type { Option } from '../command.ts';

export const contentOption = {
  flags: '--content <dir>',
  summary: 'the content folder',
  default: 'content',
} as const satisfies Option;

/** The two editions of a portal: what is for the company alone is in a folder of its own. */
export const editionOptions = [
  {
    flags: '--audience <audience>',
    summary: 'whom the edition is for; an internal one takes --with',
    choices: ['public', 'internal'],
    default: 'public',
  },
  { flags: '--with <dir>', summary: 'the internal folder, laid over the content for --audience internal' },
] as const satisfies readonly Option[];

/** What has to be said, both, before an internal edition is shown to everybody. */
export const publicityOptions = [
  { flags: '--internal', summary: 'an internal edition is meant', default: false },
  {
    flags: '--to-public-address',
    summary: 'and it is meant to be where customers read the portal',
    default: false,
  },
] as const satisfies readonly Option[];

export const portOption = {
  flags: '--port <number>',
  summary: 'the port to serve on',
  default: '4321',
} as const satisfies Option;

export const nowOption = {
  flags: '--now <instant>',
  summary: 'the time to build for, such as 2026-11-23T14:49-03:00; by default, now',
} as const satisfies Option;

/** The options of every command that builds. */
export const buildOptions = [
  contentOption,
  ...editionOptions,
  { flags: '--out <dir>', summary: 'the folder to replace with the portal', default: 'dist' },
  { flags: '--base-url <url>', summary: 'the address to build for; by default, the one in site.yaml' },
  nowOption,
  { flags: '--fresh', summary: 'build everything again, and reuse nothing from the last build' },
] as const satisfies readonly Option[];
