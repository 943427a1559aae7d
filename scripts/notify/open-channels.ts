import type { NotifyChannel } from '../../src/domain/schemas/notify.ts';
import type { Channel } from './channels/channel.ts';
import { openHttpChannel, type OpenRequest } from './channels/open-http.ts';

/** Makes all channels of site.yaml ready to send. Throws a `NotifyProblem` where a list can't be used; nothing is sent yet. */
export function openChannels(
  channels: readonly NotifyChannel[],
  request: OpenRequest & { content: string; cwd: string },
): Promise<Channel[]> {
  return Promise.all(
    channels.map(async (channel) => {
      if (channel.type !== 'email') return openHttpChannel(channel, request);
      // Loaded when it's needed: commands that send no mail don't wait for it.
      const { openEmailChannel } = await import('./channels/open-email.ts');
      return openEmailChannel(channel, request);
    }),
  );
}
