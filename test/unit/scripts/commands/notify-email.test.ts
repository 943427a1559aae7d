import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { updatesOf } from '../../../support/notify/builds.ts';
import { useNotify } from '../../../support/notify/in-use.ts';
import { mailReceiver } from '../../../support/notify/receivers.ts';
import { CHANNELS, SECRET } from '../../../support/notify/workplace.ts';

const { mailServer, place } = useNotify();

/** No answer is waited for any longer. */
const SOON = ['--timeout', '3'];

describe('e-mail', () => {
  const LIST =
    'address,components,kinds,language\nAna@shop.example,,,pt\nbea@shop.example,checkout,incidents,\ncarl@shop.example,,maintenance,\n';

  test('goes to those who want it, in their language, with an address to leave by', async () => {
    const mail = await mailServer();
    const work = place([CHANNELS.email], { MAIL_SERVER: mail.address });
    work.write('list.csv', LIST);
    work.build(updatesOf(2));
    expect(await work.call()).toMatchObject({ status: 0 });
    const of = (to: string) => mail.received.filter((its) => its.to === to).map((its) => its.mail);
    expect(mail.received).toHaveLength(4);
    expect(of('Ana@shop.example').map(({ text }) => /Word number \d/.exec(text ?? '')?.[0])).toEqual([
      'Word number 1',
      'Word number 2',
    ]);
    const [first, second] = of('bea@shop.example');
    expect(first?.subject).toBe('[Example] Investigating: Payments are declined');
    expect(first?.html).toContain('<p>Word number 1.</p>');
    expect(first?.references).toEqual(second?.references);
    expect(first?.messageId).not.toBe(second?.messageId);
    const token = createHmac('sha256', SECRET).update('customers\nbea@shop.example').digest('base64url');
    const header = (name: string) =>
      first?.headerLines.find(({ key }) => key === name)?.line.replace(/^[^:]*: /, '');
    expect(header('list-unsubscribe')).toBe(`<https://status.example.com/unsubscribe/${token}>`);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header('list-id')).toBe('<customers.status.example.com>');
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(of('Ana@shop.example')[0]?.text).toContain(
      'Isto ainda não foi traduzido. O texto está em inglês.',
    );
    expect(work.read('.candor-notify.ndjson')).not.toMatch(/shop\.example|a secret/);
  });

  test('a recipient is refused: the others get theirs, and no report names anybody', async () => {
    const mail = await mailServer({
      refuseRecipient: (address) => (address.startsWith('bea') ? 550 : undefined),
    });
    const work = place([CHANNELS.email], { MAIL_SERVER: mail.address });
    work.write('list.csv', LIST);
    work.build(updatesOf(1));
    const { status, out } = await work.call();
    expect(status).toBe(1);
    expect(mail.received.map(({ to }) => to)).toEqual(['Ana@shop.example']);
    expect(out).toContain(
      'customers, line 3 of the list: INC-1, Investigating: Payments are declined: the mail server answers with 550 5.1.1 to RCPT TO.',
    );
    expect(out).not.toMatch(/shop\.example/);
    work.write('list.csv', LIST.replace(/bea.*\n/, ''));
    const next = await work.call();
    expect(next.status).toBe(0);
    expect(next.out).toContain(
      '1 queued message won’t be sent any more:\n  customers, someone who is no longer on the list: INC-1',
    );
  });

  test('the server asks to come back: tried again in the same run', async () => {
    let refusals = 0;
    const mail = await mailServer({ refuseRecipient: () => ((refusals += 1) === 1 ? 451 : undefined) });
    const work = place([CHANNELS.email], { MAIL_SERVER: mail.address });
    work.write('list.csv', 'address\nana@shop.example\n');
    work.build(updatesOf(1));
    expect(await work.call()).toMatchObject({ status: 0 });
    expect(mail.received).toHaveLength(1);
  });

  test.each(['hang', 'break'] as const)(
    'the server takes a message and does %s: never sent again by itself',
    async (what) => {
      const mail = await mailServer({ atMessage: (_, before) => (before === 0 ? what : undefined) });
      const work = place([CHANNELS.email], { MAIL_SERVER: mail.address });
      work.write('list.csv', 'address\nana@shop.example\n');
      work.build(updatesOf(2));
      const { status, out } = await work.call(...SOON);
      expect(status).toBe(1);
      expect(out).toContain('0       0          1        1');
      expect(out).toContain(
        'the connection broke after the mail server had asked for the message and before it confirmed it.',
      );
    },
  );

  test('no server: everything stays queued', async () => {
    const mail = await mailReceiver();
    await mail.close();
    const work = place([CHANNELS.email], { MAIL_SERVER: mail.address });
    work.write('list.csv', LIST);
    work.build(updatesOf(2));
    const { status, out } = await work.call();
    expect(status).toBe(1);
    expect(out).toContain('the mail server can’t be reached');
    expect(out).toMatch(/ 0 {7}2 {10}0 {8}2\n/);
  });
});
