import type { Option } from '../command.ts';

export const contentOption = {
  flags: '--content <dir>',
  summary: 'the content folder',
  default: 'content',
} as const satisfies Option;

export const portOption = {
  flags: '--port <number>',
  summary: 'the port to serve on',
  default: '4321',
} as const satisfies Option;

export const nowOption = {
  flags: '--now <instant>',
  summary: 'the instant to build for, such as 2026-11-23T14:49-03:00; else the clock',
} as const satisfies Option;

/** The options of every command that builds. */
export const buildOptions = [
  contentOption,
  { flags: '--out <dir>', summary: 'the folder that is replaced by the portal', default: 'dist' },
  { flags: '--base-url <url>', summary: 'the address to build for; else the one in site.yaml' },
  nowOption,
  { flags: '--fresh', summary: 'make everything anew, and take over nothing from the last build' },
] as const satisfies readonly Option[];
