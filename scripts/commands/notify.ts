import type { Run } from '../cli/command.ts';
import type { notifyDefinition } from '../cli/definitions/notify.ts';
import { contentPaths, openContent } from '../cli/open-content.ts';
import { Failure, UsageError } from '../lib/errors.ts';
import { NothingSent } from '../notify/nothing-sent.ts';
import { notifyRequest } from '../notify/notify-request.ts';
import { isAllSent, jsonReport, textReport } from '../notify/report.ts';
import { sendUpdates } from '../notify/send-updates.ts';
import { refuse } from '../report/problems.ts';

export const runNotify: Run<typeof notifyDefinition> = async (ports, { options }) => {
  const { content } = contentPaths(ports, options);
  const request = notifyRequest(options, { cwd: ports.cwd, content });
  const { portal, problems } = await openContent(ports, options);
  if (refuse(problems, ports, options)) return 1;
  if (portal.site.notify.channels.length === 0)
    throw new UsageError(
      'site.yaml has no channel to send to. Add one, with its secret in an environment variable:\n' +
        'notify:\n  channels:\n    - { id: team-chat, type: slack, url: TEAM_CHAT_URL }',
    );
  try {
    const run = await sendUpdates(request, portal.site, content, ports);
    ports.out(request.isJson ? jsonReport(run) : textReport(run));
    if (ports.signal.aborted)
      throw new Failure('Interrupted. What wasn’t sent stays in the queue: run the command again.');
    return isAllSent(run) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof NothingSent)) throw error;
    ports.err(`${error.message}\nNothing was sent.\n`);
    return 1;
  }
};
