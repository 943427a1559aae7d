import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { expect, test } from 'vitest';
import { emailMessage, unsubscribeToken } from '../../../../../scripts/notify/channels/email.ts';
import { messageFrom, NASTY } from '../../../../support/notify/messages.ts';
import { runs } from '../../../../support/runs.ts';

const context = {
  channel: { id: 'customers', from: 'Halyard Status <status@example.com>' },
  address: 'ana@shop.example',
  unsubscribe: 'https://status.example.com/unsubscribe/token',
  at: Date.parse('2026-11-23T17:49:00Z'),
};
const received = async (...its: Parameters<typeof messageFrom>) =>
  simpleParser(await new MailComposer(emailMessage(messageFrom(...its), context)).compile().build());

test('titles are text, in the subject and in HTML', async () => {
  await fc.assert(
    fc.asyncProperty(NASTY, async (title) => {
      const mail = await received({ title, text: 'We look.' });
      const line = `Investigating: ${title}`.replace(/\s+/g, ' ').trim();
      expect(mail.headers.has('bcc')).toBe(false);
      expect(mail.to).toMatchObject({ value: [{ address: 'ana@shop.example' }] });
      expect(mail.html || '').not.toMatch(/<at>|<!channel|<@|<#/);
      // Characters that no header can hold are the composer's to replace.
      if (/^[\x20-\x7e]*$/.test(line)) expect(mail.subject).toBe(`[Halyard] ${line}`);
    }),
    { numRuns: runs(40) },
  );
});

test('updates of a record are one conversation, and those of another are another', async () => {
  const [one, two, other] = [
    await received({ record: 'INC-1' }),
    await received({ record: 'INC-1', state: 'resolved' }),
    await received({ record: 'INC-2' }),
  ];
  expect(one.references).toEqual(two.references);
  expect(one.references).not.toEqual(other.references);
  expect(one.messageId).toBe(`<${'d'.repeat(32)}@status.example.com>`);
});

test('a token is of a list and an address, whatever case it is written in, and of a secret', () => {
  const token = unsubscribeToken('customers', 'ana@shop.example', 'secret');
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(unsubscribeToken('customers', 'Ana@Shop.example', 'secret')).toBe(token);
  for (const other of [
    unsubscribeToken('partners', 'ana@shop.example', 'secret'),
    unsubscribeToken('customers', 'bea@shop.example', 'secret'),
    unsubscribeToken('customers', 'ana@shop.example', 'other'),
  ])
    expect(other).not.toBe(token);
});
