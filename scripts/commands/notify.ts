import type { Command } from '../cli/command.ts';
import { contentOption, contentPaths, openContent } from '../cli/open-content.ts';
import { Failure, UsageError } from '../lib/errors.ts';
import { NothingSent } from '../notify/nothing-sent.ts';
import { notifyRequest } from '../notify/notify-request.ts';
import { isAllSent, jsonReport, textReport } from '../notify/report.ts';
import { sendUpdates } from '../notify/send-updates.ts';
import { refuse } from '../write/effect.ts';

/** `candor notify --since PREVIOUS`: what is new in a build, sent once to the channels in site.yaml. */
export const notifyCommand: Command = {
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
    { flags: '--uncertain-arrived', summary: 'count what may have arrived as delivered' },
    {
      flags: '--wait <seconds>',
      summary: 'the first wait before a failed delivery is tried again; each next one is four times as long',
      default: '1',
    },
    {
      flags: '--timeout <seconds>',
      summary: 'how long an answer may take; 10 by default, and 60 for a mail server',
    },
    { flags: '--json', summary: 'report what was done as JSON' },
  ],
  run: async (ports, _args, options) => {
    const { content } = contentPaths(ports, options);
    const request = notifyRequest(options, { cwd: ports.cwd, content });
    const { portal, problems } = await openContent(ports, options);
    if (refuse(problems, ports, options)) return 1;
    if (portal.site.notify.channels.length === 0)
      throw new UsageError(
        'site.yaml has no channel to send to. Add one, with its secret in a variable of the environment:\n' +
          'notify:\n  channels:\n    - { id: team-chat, type: slack, url: TEAM_CHAT_URL }',
      );
    try {
      const run = await sendUpdates(request, portal.site, content, ports);
      ports.out(request.isJson ? jsonReport(run) : textReport(run));
      if (ports.signal.aborted)
        throw new Failure('Interrupted. What wasn’t sent stays queued: run the command again.');
      return isAllSent(run) ? 0 : 1;
    } catch (error) {
      if (!(error instanceof NothingSent)) throw error;
      ports.err(`${error.message}\nNothing was sent.\n`);
      return 1;
    }
  },
};
