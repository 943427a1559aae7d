import { expect, test } from 'vitest';
import { weekFiles } from '../../../../src/emit/api/weeks.ts';
import { updatesOf } from '../../../support/notify/builds.ts';
import { useNotify } from '../../../support/notify/in-use.ts';
import { CHANNELS } from '../../../support/notify/workplace.ts';
import { publicationOf } from '../../../support/portals.ts';
import { at, incidentOf } from '../../../support/records.ts';

const { mailServer, place, receiver } = useNotify();

const WEEKLY = 'weekly: {}\n';
const asking = (channel: string, kinds = 'weekly') => channel.replace(/ }$/, `, kinds: [${kinds}] }`);

/** The files of weeks of a portal with one incident in W46 and none in W47, as a build of W48 has them. */
const files = Object.fromEntries(
  [
    ...weekFiles(
      publicationOf({
        incidents: [
          incidentOf({
            id: 'INC-7',
            title: 'Cards are declined',
            started: '2026-11-10T10:00-03:00',
            resolved: '2026-11-10T11:00-03:00',
          }),
        ],
        site: { weekly: { since: '2026-W45' } },
        now: at('2026-11-23T14:49-03:00'),
      }),
    ),
  ].map(({ path, content }) => [path, String(content)]),
);
const builtAt = (day: string) =>
  JSON.stringify({ candor: 1, builtAt: `${day}T12:00:00.000Z`, url: 'https://status.example.com/' });

test('whoever asks for weeks gets the one that is over, once, by e-mail all of it', async () => {
  const mail = await mailServer();
  const work = place([asking(CHANNELS.email, 'weekly, incidents')], { MAIL_SERVER: mail.address }, WEEKLY);
  work.write(
    'list.csv',
    'address,kinds,language\nana@shop.example,weekly,pt\nbea@shop.example,incidents,\ncarl@shop.example,,\n',
  );
  work.build([], [], files);
  work.write('dist/build.json', builtAt('2026-11-16'));
  work.write('before/build.json', builtAt('2026-11-15'));
  const first = await work.call();
  expect(first).toMatchObject({ status: 0 });
  expect(first.out).toContain('2026-11-16 00:00  2026-W46  Week 46, 2026');
  const of = (to: string) => mail.received.filter((its) => its.to === to).map((its) => its.mail);
  expect(mail.received.map(({ to }) => to).sort()).toEqual(['ana@shop.example', 'carl@shop.example']);
  const [letter] = of('carl@shop.example');
  expect(letter?.subject).toBe('Halyard Status: Week 46, 2026');
  expect(letter?.text).toContain('Incidents\n- Cards are declined\n');
  expect(letter?.html).toContain(
    '<h3>Incidents</h3><ul><li><a href="https://status.example.com/incidents/inc-7/">',
  );
  expect(of('ana@shop.example')[0]?.subject).toBe('Halyard Status: Semana 46 de 2026');

  expect((await work.call()).out).toContain('There was nothing to send');
  work.write('dist/build.json', builtAt('2026-11-17'));
  await work.call();
  work.write('before/build.json', builtAt('2026-11-17'));
  await work.call();
  expect(mail.received).toHaveLength(2);

  // Silence could be a message that was lost.
  work.write('dist/build.json', builtAt('2026-11-23'));
  await work.call();
  expect(mail.received).toHaveLength(4);
  expect(of('carl@shop.example')[1]?.text).toContain('Nothing happened this week');
});

test('chats and webhooks get its numbers and a link; channels that don’t ask for weeks get none', async () => {
  const program = await receiver();
  const work = place(
    [
      asking(CHANNELS.webhook).replace(' }', ', components: [checkout] }'),
      asking(CHANNELS.slack),
      CHANNELS.teams,
    ],
    { PROGRAM_URL: `${program.address}/hook`, CHAT_URL: `${program.address}/chat` },
    WEEKLY,
  );
  work.build(updatesOf(0), [], files);
  work.write('dist/build.json', builtAt('2026-11-16'));
  work.write('before/build.json', builtAt('2026-11-13'));
  expect(await work.call()).toMatchObject({ status: 0 });
  const bodies = new Map(
    program.received.map(({ path, body }) => [path, JSON.parse(body) as Record<string, unknown>]),
  );
  expect(program.received).toHaveLength(2);
  expect(bodies.get('/hook')?.['week']).toEqual({
    id: '2026-W46',
    name: 'Week 46, 2026',
    body: expect.stringMatching(/^9\s–\s15 Nov 2026 · 1 incident$/) as string,
    updated_at: '2026-11-16T03:00:00.000Z',
    url: 'https://status.example.com/weekly/2026-W46/',
  });
  expect(bodies.get('/chat')?.['text']).toMatch(/^Week 46, 2026\n9\s–\s15 Nov 2026 · 1 incident$/);
});

test('a build without weeks has none to send', async () => {
  const program = await receiver();
  const work = place([asking(CHANNELS.webhook)], { PROGRAM_URL: `${program.address}/hook` }, WEEKLY);
  work.build([]);
  work.write('before/build.json', builtAt('2026-11-13'));
  expect((await work.call()).out).toContain('Nothing is new since before');
  expect(program.received).toEqual([]);
});
