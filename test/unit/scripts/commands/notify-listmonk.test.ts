import { describe, expect, test } from 'vitest';
import { updateOf, updatesOf } from '../../../support/notify/builds.ts';
import { useNotify } from '../../../support/notify/in-use.ts';
import { fakeListmonk, LISTS } from '../../../support/notify/listmonk.ts';
import { CHANNELS } from '../../../support/notify/workplace.ts';

const { place, listmonk } = useNotify();

const { everything, incidents, checkout } = LISTS;
const LIST_LINES = `mailingList:
  listmonk: https://lists.example.com
  lists: { everything: ${everything}, incidents: ${incidents}, components: { checkout: ${checkout} } }
`;

async function well(
  { fate, lists }: { fate?: Parameters<typeof fakeListmonk>[0]; lists?: readonly string[] } = {},
  site = LIST_LINES,
) {
  const server = await listmonk(fate, lists);
  const work = place([CHANNELS.listmonk], { LISTS_URL: server.address }, site);
  return { server, work };
}

describe('the lists of listmonk', () => {
  test('get each update as one campaign, to those of everything, its kind and its components', async () => {
    const { server, work } = await well();
    work.build([
      updateOf(1, { kind: 'known-issue', record: 'KI-2', state: 'confirmed', components: [] }),
      updateOf(2, { title: 'Cards {{ fail }}' }),
    ]);
    const { status, out } = await work.call();
    expect(status).toBe(0);
    expect(out).toContain(`lists    listmonk  ${server.host}          2`);
    expect(server.sent.map(({ lists }) => lists)).toEqual([[1, 2, 3], [1]]);
    const [first] = server.sent;
    expect(first?.subject).toBe('[Example] Investigating: Cards {{ "{{" }} fail }}');
    expect(first?.body).toContain('<h1 style="font-size:20px">Investigating: Cards {{ "{{" }} fail }}</h1>');
    expect(first?.altbody).toContain(
      'Read it on Example Status:\nhttps://status.example.com/incidents/inc-1/#update-2',
    );

    await work.call();
    expect(server.campaigns).toHaveLength(2);
    expect(work.read('.candor-notify.ndjson')).not.toMatch(/127\.0\.0\.1|token/);
  });

  test('aren’t asked about what no list is for', async () => {
    const lines = LIST_LINES.replace(`everything: ${everything}, `, '');
    const { server, work } = await well({}, lines);
    work.build([updateOf(1, { kind: 'known-issue', record: 'KI-2', state: 'confirmed', components: [] })]);
    expect(await work.call()).toMatchObject({ status: 0 });
    expect((await work.call('--dry-run')).out).toContain('0');
    expect(server.asked).toEqual([]);
  });

  test.each(['POST campaigns', 'PUT campaigns'])(
    'get an update once where no answer came to %s',
    async (lost) => {
      let isLost = false;
      const { server, work } = await well({
        fate: (asked) => {
          if (asked !== lost || isLost) return 'done';
          isLost = true;
          return 'unanswered';
        },
      });
      work.build(updatesOf(1));
      expect(await work.call()).toMatchObject({ status: 0 });
      expect(server.campaigns).toHaveLength(1);
      expect(server.sent).toHaveLength(1);
    },
  );

  test.each(['GET lists', 'POST campaigns', 'PUT campaigns'])(
    'get an update once after a run that was killed at %s',
    async (moment) => {
      let kill: (() => unknown) | undefined;
      const { server, work } = await well({
        fate: (asked) => {
          if (asked === moment) kill?.();
          return 'done';
        },
      });
      work.build(updatesOf(1));
      const killed = await work.process([], (child) => (kill = () => child.kill('SIGKILL')));
      expect(killed.status).toBeNull();
      kill = undefined;
      expect(await work.call()).toMatchObject({ status: 0 });
      expect(server.campaigns).toHaveLength(1);
      expect(server.sent).toHaveLength(1);
    },
  );
});

describe('a listmonk', () => {
  test('that is down is tried again, and named', async () => {
    const down = await fakeListmonk();
    await down.close();
    const work = place([CHANNELS.listmonk], { LISTS_URL: down.address }, LIST_LINES);
    work.build(updatesOf(2));
    const { status, out } = await work.call();
    expect(status).toBe(1);
    expect(out).toContain('it can’t be reached (ECONNREFUSED)');
    const up = await listmonk();
    work.env['LISTS_URL'] = up.address;
    expect(await work.call()).toMatchObject({ status: 0 });
    expect(up.sent).toHaveLength(2);
  });

  test('that refuses the key says so, and isn’t asked again in this run', async () => {
    const { server, work } = await well();
    work.env['LISTS_URL'] = server.address.replace('tests', 'thieves');
    work.build(updatesOf(2));
    const { status, out } = await work.call();
    expect(status).toBe(1);
    expect(out).toContain('it refuses the user or the token, or gives them no right to do this (status 403)');
    expect(server.asked).toHaveLength(1);
  });

  test('that has lost a list is named with it, and other updates go out', async () => {
    const { server, work } = await well({ lists: [everything, incidents] });
    work.build([updateOf(1, { components: [] }), updateOf(2)]);
    const { status, out } = await work.call();
    expect(status).toBe(1);
    expect(out).toContain(
      `it has no list ${checkout}, that of checkout in site.yaml, or doesn’t show it to this user: correct mailingList.lists, or make the list again`,
    );
    expect(server.sent).toHaveLength(1);
  });

  test.each([429, 503])('that answers %i is given time', async (code) => {
    const { server, work } = await well({
      fate: (_asked, before) =>
        before === 0 ? { status: code, headers: { 'retry-after': '0.01' } } : 'done',
    });
    work.build(updatesOf(1));
    expect(await work.call()).toMatchObject({ status: 0 });
    expect(server.sent).toHaveLength(1);
  });

  test('in which somebody paused or cancelled a campaign isn’t overruled', async () => {
    const { server, work } = await well({
      fate: (asked) => (asked === 'PUT campaigns' ? { status: 500 } : 'done'),
    });
    work.build(updatesOf(1));
    expect(await work.call()).toMatchObject({ status: 1 });
    const [campaign] = server.campaigns;
    if (!campaign) throw new Error('there is a draft');
    campaign.status = 'paused';
    const paused = await work.call();
    expect(paused.status).toBe(1);
    expect(paused.out).toContain('somebody paused campaign 1 in listmonk: start it there, or cancel it');
    campaign.status = 'cancelled';
    expect(await work.call()).toMatchObject({ status: 0 });
    expect(server.sent).toEqual([]);
  });

  test('that is something else says so', async () => {
    const other = await listmonk();
    const work = place(
      [CHANNELS.listmonk],
      { LISTS_URL: other.address.replace('/sub', '/sub/api/lists?') },
      LIST_LINES,
    );
    work.build(updatesOf(1));
    expect((await work.call()).out).toContain('what answers there isn’t listmonk');
  });

  test('needs a user and a token in its address', async () => {
    const { work } = await well();
    work.env['LISTS_URL'] = 'https://lists.example.com/';
    work.build(updatesOf(1));
    const { status, err } = await work.call();
    expect(status).toBe(2);
    expect(err).toContain('LISTS_URL, the url of lists, has no user and token in it: https://user:token@…');
  });
});
