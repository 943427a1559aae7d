import type { Site } from '../../../src/domain/site.ts';
import type { UpdateObject } from '../../../src/emit/api/schemas/update.ts';
import type { Channel } from '../channels/channel.ts';
import type { Result } from '../deliver.ts';
import type { Delivery } from '../outbox.ts';
import type { Job, Plan } from '../plan.ts';
import type { Build } from '../read-build.ts';

/** What a run did, or would do, from which every report is written. */
export interface Sent {
  site: Site;
  build: Build;
  previous: Build;
  fresh: readonly UpdateObject[];
  tooOld: readonly UpdateObject[];
  channels: readonly Channel[];
  /** What was to be sent. */
  jobs: readonly Job[];
  /** What became of it; undefined where nothing was sent, to look only. */
  results: readonly Result[] | undefined;
  /** What may have arrived in an earlier run. */
  uncertain: readonly Delivery[];
  dropped: Plan['dropped'];
}

/** Whether all that was to be told was told, so that nobody has to look. */
export function isAllSent({ results = [], uncertain }: Sent): boolean {
  return uncertain.length === 0 && results.every(({ state }) => state === 'delivered');
}

/** An update as reports call it: its title in the portal's default language. */
export function titleOf({ texts, id }: UpdateObject, { defaultLanguage }: Site): string {
  return texts[defaultLanguage]?.title ?? id;
}

/** How an update that only the outbox knows is called. */
export function updateName(id: string, { build, site }: Sent): string {
  const update = build.updates.find((other) => other.id === id);
  return update ? `${update.record}, ${titleOf(update, site)}` : id;
}

/** How a delivery's receiver is called: the channel, and the line of its list where it has one. */
export function receiverName(
  channelId: string,
  recipient: string | undefined,
  { channels }: Pick<Sent, 'channels'>,
): string {
  if (recipient === undefined) return channelId;
  const receiver = channels
    .find(({ id }) => id === channelId)
    ?.receivers.find(({ hash }) => hash === recipient);
  return `${channelId}, ${receiver?.label ?? 'somebody who isn’t on the list any more'}`;
}
