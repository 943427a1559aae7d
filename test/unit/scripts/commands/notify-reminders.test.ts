import { expect, test } from 'vitest';
import { updateOf } from '../../../support/notify/builds.ts';
import { useNotify } from '../../../support/notify/in-use.ts';

const { place, receiver } = useNotify();

/** Of the build at 17:49: INC-3 begins an hour later, at 18:49 UTC. */
const announcement = updateOf(60 * 24, { record: 'INC-3', kind: 'maintenance', state: 'scheduled' });
const listed = {
  id: 'INC-3',
  kind: 'maintenance',
  titles: { en: 'The checkout moves' },
  state: 'scheduled',
  components: ['checkout'],
  scheduled: { start: '2026-11-23T18:49:00Z', end: '2026-11-23T20:49:00Z' },
  links: { en: { page: 'https://status.example.com/incidents/inc-3/' } },
};
const whole = { ...listed, impact: null, affected: [], occurrences: null, updates: [] };
const files = (changes: object = {}) => ({
  'api/v1/incidents.json': { page: 1, pages: 1, next: null, incidents: [{ ...listed, ...changes }] },
  'api/v1/incidents/inc-3.json': { ...whole, ...changes },
});
const WEBHOOK = (remind: string) =>
  `{ id: program, type: webhook, url: PROGRAM_URL, secret: PROGRAM_SECRET${remind} }`;

test('a reminder is sent once, to the channels that ask for it', async () => {
  const [program, chat] = [await receiver(), await receiver()];
  const work = place([WEBHOOK(', remind: [1h, start]'), '{ id: chat, type: slack, url: CHAT_URL }'], {
    PROGRAM_URL: program.address,
    CHAT_URL: chat.address,
  });
  work.build([announcement], [announcement], files());
  const { status, out } = await work.call();
  expect(status).toBe(0);
  expect(out).toContain(
    'Reminders whose time has come:\n  2026-11-23 14:49  INC-3  Reminder: The checkout moves',
  );
  expect(program.received).toHaveLength(1);
  expect(JSON.parse(program.received[0]?.body ?? '')).toMatchObject({
    incident: {
      name: 'The checkout moves',
      status: 'scheduled',
      incident_updates: [{ status: 'scheduled' }],
    },
  });
  await work.call();
  expect(program.received).toHaveLength(1);
  expect(chat.received).toEqual([]);
});

test('of one that was called off, nothing is sent', async () => {
  const program = await receiver();
  const work = place([WEBHOOK(', remind: [1h, start, end]')], { PROGRAM_URL: program.address });
  work.build([announcement], [announcement], files({ state: 'cancelled' }));
  expect(await work.call()).toMatchObject({ status: 0 });
  expect(program.received).toEqual([]);
});

test('one that comes too late isn’t sent, and that is said once', async () => {
  const program = await receiver();
  const work = place([WEBHOOK(', remind: [2h]')], { PROGRAM_URL: program.address });
  work.build([announcement], [announcement], files());
  const first = await work.call();
  expect(first.status).toBe(0);
  expect(first.out).toContain('program: INC-3, the reminder 2h: its time passed more than 30 minutes ago.');
  expect((await work.call()).out).not.toContain('30 minutes');
  expect(program.received).toEqual([]);
});
