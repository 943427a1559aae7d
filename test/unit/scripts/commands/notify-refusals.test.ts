import { renameSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { updateOf, updatesOf } from '../../../support/notify/builds.ts';
import { useNotify } from '../../../support/notify/in-use.ts';
import { CHANNELS } from '../../../support/notify/workplace.ts';

const { mailServer, place } = useNotify();

describe('what can’t be used', () => {
  const well = (channels: readonly string[] = [CHANNELS.slack], env: Record<string, string> = {}) => {
    const work = place(channels, { CHAT_URL: 'https://chat.example/hook', ...env });
    work.build(updatesOf(1));
    return work;
  };

  test.each([
    [
      'no updates',
      { 'api/v1/updates.json': undefined },
      /^before has no api\/v1\/updates\.json: an older version/,
    ],
    [
      'no JSON',
      { 'api/v1/updates.json': '{"page":1,' },
      /^api\/v1\/updates\.json of before isn’t complete JSON/,
    ],
    [
      'another form',
      { 'api/v1/updates.json': { page: 1 } },
      /^api\/v1\/updates\.json of before isn’t what this version/,
    ],
    [
      'a page too few',
      { 'api/v1/updates.json': { page: 1, pages: 2, next: null, updates: [] } },
      /^api\/v1\/updates\/2\.json of before is missing/,
    ],
    [
      'another portal',
      {
        'api/v1/updates.json': {
          page: 1,
          pages: 1,
          next: null,
          updates: [updateOf(9, { id: 'tag:other.example,2026:incident/INC-9/published' })],
        },
      },
      /^before belongs to another portal: the ids of its updates are those of other\.example, /,
    ],
    ['no build', { 'build.json': undefined }, /^before isn’t a portal that Candor built/],
  ])('a previous output with %s', async (_, files, sentence) => {
    const work = well();
    for (const [path, content] of Object.entries(files)) work.replace(`before/${path}`, content);
    const { status, out, err } = await work.call();
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(sentence);
    expect(err).toMatch(/\nNothing was sent\.\n$/);
  });

  test('variables that are missing are all named, and what they hold never is', async () => {
    const work = well([CHANNELS.slack, CHANNELS.webhook, CHANNELS.email], {
      CHAT_URL: 'http://chat.example/hidden',
      PROGRAM_SECRET: 'short',
      MAIL_SERVER: 'mail.example',
    });
    const { status, err } = await work.call();
    expect(status).toBe(2);
    expect(err)
      .toBe(`Secrets come from the environment, and the channels in site.yaml name variables that can’t be used:
  CHAT_URL, the url of chat, holds an http address, and this channel needs https.
  PROGRAM_URL, the url of program, isn’t set.
  PROGRAM_SECRET, the secret of program, holds a key of fewer than 16 bytes.
  MAIL_SERVER, the smtp of customers, doesn’t hold a mail server, such as smtps://user:password@mail.example.com:465.
`);
  });

  test('an address whose user or password can’t be read is named before anything begins', async () => {
    const work = well([CHANNELS.webhook, CHANNELS.email], {
      PROGRAM_URL: 'https://me:100%@program.example/',
      MAIL_SERVER: 'smtps://me:100%@mail.example:465',
    });
    const { status, err } = await work.call();
    expect(status).toBe(2);
    expect(err).toContain(
      'PROGRAM_URL, the url of program, has a % in its user or password that begins no escape',
    );
    expect(err).toContain('MAIL_SERVER, the smtp of customers, has a % in its user or password');
    expect(err).not.toContain('100%');
  });

  test('no channel, no --since, no such folder', async () => {
    const none = well([]);
    none.write('content/site.yaml', none.read('content/site.yaml').replace(/notify:[^]*/, ''));
    expect(await none.call()).toMatchObject({
      status: 2,
      err: expect.stringContaining('has no channel to send to') as string,
    });
    const work = well();
    expect(await work.call('--since', 'nowhere')).toMatchObject({
      status: 2,
      err: '--since nowhere isn’t a folder; name a portal that Candor built.\n',
    });
    expect(await work.call('--since', ' ')).toMatchObject({ status: 2 });
    expect(await work.call('--since', './dist/')).toMatchObject({
      status: 2,
      err: expect.stringContaining('name the same build') as string,
    });
    expect(await work.call('--outbox', 'dist/outbox')).toMatchObject({ status: 2 });
    expect(await work.call('--wait', 'soon')).toMatchObject({ status: 2 });
  });

  test.each([
    [
      'content/list.csv',
      'address\n',
      /is inside the content folder, where people’s addresses would be published/,
    ],
    ['list.csv', 'ana@shop.example\n', /this isn’t a list of recipients/],
    [
      'list.csv',
      'address,kinds\nana@shop.example,incident\nana@shop.example,\nbea,\n',
      /^list\.csv:2: there is no kind incident\. Did you mean incidents\?.*\nlist\.csv:3: this address is already on line 2.*\nlist\.csv:4: address isn’t an e-mail address/,
    ],
    ['gone.csv', '', /^The list of customers \(gone\.csv\) can’t be read: it is gone\./],
  ])('a list %s of %j', async (path, text, sentence) => {
    const work = well([CHANNELS.email], { MAIL_SERVER: 'smtp://127.0.0.1:1', MAIL_LIST: path });
    if (text !== '') work.write(path, text);
    const { status, err } = await work.call();
    expect(status).toBe(1);
    expect(err).toMatch(sentence);
    expect(err).not.toContain('@shop.example ');
  });

  test('a list in the repository of the content, also where a link leads there', async () => {
    const work = well([CHANNELS.email], {
      MAIL_SERVER: 'smtp://127.0.0.1:1',
      MAIL_LIST: 'elsewhere/list.csv',
    });
    work.write('repository/.git/HEAD', '');
    work.write('repository/list.csv', 'address\n');
    work.write('elsewhere/.keep', '');
    renameSync(join(work.cwd, 'content'), join(work.cwd, 'repository/content'));
    symlinkSync('../repository/list.csv', join(work.cwd, 'elsewhere/list.csv'));
    expect(await work.call('--content', 'repository/content')).toMatchObject({
      status: 1,
      err: expect.stringMatching(
        /^The list of customers \(list\.csv\) is inside the repository of the content, /,
      ) as string,
    });
  });

  test('a file that isn’t an outbox, one with a damaged line, is another portal’s, or is at work', async () => {
    const work = well();
    const outbox = '.candor-notify.ndjson';
    const opened =
      '{"event":"opened","at":"2026-11-23T17:49:00Z","version":1,"authority":"status.example.com"}\n';
    for (const [text, sentence] of [
      ['# Notes', `${outbox}:1: this isn’t a line of an outbox`],
      [`${opened}{"event":"beg\n${opened}`, `${outbox}:2: this isn’t a line of an outbox`],
      [opened.replace('status.example.com', 'other.example'), `${outbox} is the outbox of other.example`],
    ] as const) {
      work.write(outbox, text);
      expect(await work.call()).toMatchObject({
        status: 1,
        err: expect.stringContaining(sentence) as string,
      });
      expect(work.read(outbox)).toBe(text);
    }
    work.write(outbox, opened);
    work.write(`${outbox}.lock.${hostname()}.${String(process.ppid)}`, 'held');
    expect(await work.call()).toMatchObject({
      status: 3,
      err: expect.stringContaining(`Another run of notify is using ${outbox}`) as string,
    });
    expect(work.read(outbox)).toBe(opened);
  });

  test('another secret than the one that recipients are known by', async () => {
    const mail = await mailServer();
    const work = well([CHANNELS.email], { MAIL_SERVER: mail.address });
    work.write('list.csv', 'address\nana@shop.example\n');
    expect(await work.call()).toMatchObject({ status: 0 });
    work.env['MAIL_SECRET'] = 'another secret of tests';
    expect(await work.call()).toMatchObject({
      status: 1,
      err: expect.stringContaining('hashes made with another secret') as string,
    });
    expect(mail.received).toHaveLength(1);
  });
});
