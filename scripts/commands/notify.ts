import type { Run } from '../cli/command.ts';
import type { notifyDefinition } from '../cli/definitions/notify.ts';
import { contentPaths, openContent } from '../cli/open-content.ts';
import { Failure, UsageError } from '../lib/errors.ts';
import { NotifyProblem } from '../notify/notify-problem.ts';
import { notifyRequest } from '../notify/notify-request.ts';
import { jsonReport } from '../notify/report/json.ts';
import { textReport } from '../notify/report/text.ts';
import { isAllSent } from '../notify/report/told.ts';
import { sendUpdates } from '../notify/tell.ts';
import { refuse } from '../report/problems.ts';

export const runNotify: Run<typeof notifyDefinition> = async (ports, { options }) => {
  const { content } = contentPaths(ports, options);
  const request = notifyRequest(options, { cwd: ports.cwd, content });
  const { portal, problems } = await openContent(ports, options);
  if (refuse(problems, ports, options)) return 1;
  if (portal.site.notify.channels.length === 0)
    throw new UsageError(
      'site.yaml names no channel to tell. Add one, with its secret in a variable of the environment:\n' +
        'notify:\n  channels:\n    - { id: team-chat, type: slack, url: TEAM_CHAT_URL }',
    );
  try {
    const told = await sendUpdates(request, portal.site, content, ports);
    ports.out(request.isJson ? jsonReport(told) : textReport(told));
    if (ports.signal.aborted)
      throw new Failure('Interrupted. What wasn’t sent stays queued: run the command again.');
    return isAllSent(told) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof NotifyProblem)) throw error;
    ports.err(`${error.message}\nNothing was sent.\n`);
    return 1;
  }
};
