import { isoUtc } from '../../../src/domain/time.ts';
import type { UpdateObject } from '../../../src/emit/api/schemas/update.ts';
import { isAllSent, type Run, titleOf } from './run.ts';

/** A run as data. Recipients are the hashes of the outbox. */
export function jsonReport(run: Run): string {
  const { build, previous, fresh, tooOld, channels, jobs, results, uncertain, dropped, site } = run;
  const updateOf = (update: UpdateObject) => ({
    id: update.id,
    record: update.record,
    published: update.published,
    title: titleOf(update, site),
  });
  const messages = results ?? jobs.map((job) => ({ job, state: 'planned' as const, reason: '' }));
  const value = {
    build: { from: build.shown, builtAt: isoUtc(build.builtAt) },
    previous: { from: previous.shown, builtAt: isoUtc(previous.builtAt) },
    new: fresh.map(updateOf),
    tooOld: tooOld.map(updateOf),
    channels: channels.map(({ id, type, host }) => ({ id, type, host })),
    messages: messages.map(({ job, state, reason }) => ({
      delivery: job.delivery,
      channel: job.channel.id,
      recipient: job.receiver.hash ?? null,
      language: job.receiver.language,
      update: job.update.id,
      state,
      reason: reason === '' ? null : reason,
    })),
    uncertain: uncertain.map(({ delivery, channel, recipient = null, update, at }) => ({
      delivery,
      channel,
      recipient,
      update,
      begun: at,
    })),
    dropped: dropped.map(({ delivery, reason }) => ({ delivery: delivery.delivery, reason })),
    sent: results !== undefined,
    allTold: isAllSent(run),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
