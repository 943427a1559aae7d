import type { Definition } from '../command.ts';
import { contentOption } from './options.ts';

/** `candor notify --since PREVIOUS`: what is new in a build, sent once to the channels in site.yaml. */
export const notifyDefinition = {
  name: 'notify',
  summary: 'Sends what is new since the previous build to chats, programs and e-mail lists, once.',
  options: [
    contentOption,
    { flags: '--out <build>', summary: 'the new build: its folder, or its address', default: 'dist' },
    {
      flags: '--since <build>',
      summary: 'what was published before: its folder, or the address of the live portal',
    },
    {
      flags: '--outbox <file>',
      summary: 'the file that records what was sent; keep it from one run to the next',
      default: '.candor-notify.ndjson',
    },
    { flags: '--dry-run', summary: 'show what would go where; send nothing and write nothing' },
    { flags: '--resend-uncertain', summary: 'send again what may have arrived in a run that was killed' },
    { flags: '--uncertain-arrived', summary: 'treat what may have arrived as delivered' },
    {
      flags: '--wait <seconds>',
      summary: 'the wait before a failed delivery is tried again; each further wait is four times as long',
      default: '1',
    },
    {
      flags: '--timeout <seconds>',
      summary: 'how long an answer may take; by default 10, or 60 for a mail server',
    },
    { flags: '--json', summary: 'report what was done as JSON' },
  ],
} as const satisfies Definition;
