import type { Site } from '../../../src/domain/site.ts';
import type { UpdateObject } from '../../../src/emit/api/schemas/update.ts';
import type { Build } from '../build.ts';
import type { Channel } from '../channels/channel.ts';
import type { Result } from '../deliver.ts';
import type { Delivery } from '../outbox.ts';
import type { Job, Plan } from '../plan.ts';

/** What a run did, or would do, from which every report is made. */
export interface Run {
  site: Site;
  build: Build;
  previous: Build;
  fresh: readonly UpdateObject[];
  tooOld: readonly UpdateObject[];
  channels: readonly Channel[];
  /** What was to be sent. */
  jobs: readonly Job[];
  /** What became of it; undefined in a dry run. */
  results: readonly Result[] | undefined;
  /** What may have arrived in an earlier run. */
  uncertain: readonly Delivery[];
  dropped: Plan['dropped'];
}

/** Whether everything was delivered, so that nobody has to look. */
export function isAllSent({ results = [], uncertain }: Run): boolean {
  return uncertain.length === 0 && results.every(({ state }) => state === 'delivered');
}

/** The title of an update in reports, in the portal’s default language. */
export function titleOf({ texts, id }: UpdateObject, { defaultLanguage }: Site): string {
  return texts[defaultLanguage]?.title ?? id;
}

/** The name of an update of which only the outbox knows. */
export function updateName(id: string, { build, site }: Run): string {
  const update = build.updates.find((other) => other.id === id);
  return update ? `${update.record}, ${titleOf(update, site)}` : id;
}

/** The name of a delivery’s receiver: the channel, and the line of its list if it has one. */
export function receiverName(
  channelId: string,
  recipient: string | undefined,
  { channels }: Pick<Run, 'channels'>,
): string {
  if (recipient === undefined) return channelId;
  const receiver = channels
    .find(({ id }) => id === channelId)
    ?.receivers.find(({ hash }) => hash === recipient);
  return `${channelId}, ${receiver?.label ?? 'somebody who isn’t on the list any more'}`;
}
