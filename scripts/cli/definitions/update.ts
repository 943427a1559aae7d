import type { Definition } from '../command.ts';
import { contentOption } from './options.ts';

/** `candor update INC-62 --state identified --text "…"`: one entry more, and the facts that follow from it. */
export const updateDefinition = {
  name: 'update',
  summary: 'Adds an entry to the timeline of a record, and changes the facts that follow from it.',
  arguments: [{ name: '<id>', summary: 'the record: its id, the number in its id, or an alias' }],
  options: [
    contentOption,
    { flags: '--state <state>', summary: 'how things are now, such as identified; by default, as before' },
    { flags: '--text <markdown>', summary: 'the text of the entry; by default, read from standard input' },
    {
      flags: '--at <time>',
      summary: 'when: 2026-11-23T14:49-03:00, "2026-11-23 14:49" or 14:49; by default, now',
    },
    {
      flags: '--component <component=state...>',
      summary: 'the state of a component from then on: payments=degraded_performance',
    },
    {
      flags: '--resolved <time>',
      summary: 'when the incident was over, with --state resolved; by default, the same as --at',
    },
    {
      flags: '--occurrence <day>',
      summary:
        'which time of a repeated maintenance, by the day on which it was to begin: alone with --state cancelled, or with --start',
    },
    { flags: '--start <time>', summary: 'when that time begins instead' },
    { flags: '--end <time>', summary: 'when it ends instead; by default, it lasts as long as before' },
    {
      flags: '--next-by <time>',
      summary:
        'by when the next update on the incident is promised: 15:40; or the next step of the issue: 2026-12-01',
    },
    { flags: '--next-what <text>', summary: 'what is promised; by default, of an issue, as before' },
    { flags: '--kept', summary: 'what the issue promised is done', default: false },
    { flags: '--dropped <reason>', summary: 'what the issue promised is given up, and why; published' },
    {
      flags: '--fixed-in <version>',
      summary: 'the version that has the fix, with --state fixed',
      also: ['version'],
    },
    { flags: '--reason <text>', summary: 'why it won’t be fixed, with --state no-fix' },
    {
      flags: '--documentation <address>',
      summary: 'the page that says how it works, with --state as-designed',
    },
    { flags: '--duplicate-of <id>', summary: 'the issue it is a duplicate of, with --state duplicate' },
    { flags: '--dry-run', summary: 'show what would change, and write nothing' },
    { flags: '--json', summary: 'what was done, as JSON' },
  ],
} as const satisfies Definition;
