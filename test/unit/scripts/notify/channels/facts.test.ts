import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { describe, expect, test } from 'vitest';
import { discordMessage } from '../../../../../scripts/notify/channels/discord.ts';
import { emailMessage } from '../../../../../scripts/notify/channels/email.ts';
import { slackMessage } from '../../../../../scripts/notify/channels/slack.ts';
import type { BuiltIncident, BuiltIssue } from '../../../../../scripts/notify/records.ts';
import { updateOf } from '../../../../support/notify/builds.ts';
import { messageFrom } from '../../../../support/notify/messages.ts';

const PAGES = {
  en: { page: 'https://status.example.com/incidents/inc-1/' },
  pt: { page: 'https://status.example.com/pt/incidents/inc-1/' },
};
const incident: BuiltIncident = {
  links: PAGES,
  titles: { en: 'Payments are declined', pt: 'Pagamentos são recusados' },
  updates: [{ id: updateOf(9).id }, { id: updateOf(1).id }],
  impact: 'major',
  scheduled: null,
  affected: [
    {
      component: 'checkout',
      state: 'partial_outage',
      start: '2026-11-23T17:30:00Z',
      end: '2026-11-23T17:45:00Z',
    },
    { component: 'checkout', state: 'degraded_performance', start: '2026-11-23T17:45:00Z', end: null },
  ],
};
const issue: BuiltIssue = {
  links: {},
  open: true,
  titles: { en: 'Totals differ' },
  updates: [],
  severity: 'minor',
  workaround: { texts: { en: { text: 'Round them (https://x.example/).', html: '<p>Round them.</p>' } } },
  texts: {
    en: {
      sections: [{ kind: 'summary', heading: 'Summary', text: 'They differ.', html: '<p>They differ.</p>' }],
    },
  },
};

const context = {
  channel: { id: 'customers', from: 'Halyard Status <status@example.com>' },
  address: 'ana@shop.example',
  unsubscribe: 'https://status.example.com/unsubscribe/token',
  at: Date.parse('2026-11-23T17:49:00Z'),
};
const received = async (...its: Parameters<typeof messageFrom>) =>
  simpleParser(await new MailComposer(emailMessage(messageFrom(...its), context)).compile().build());
const smallPrint = (...its: Parameters<typeof messageFrom>) =>
  JSON.stringify(slackMessage(messageFrom(...its)));

describe('a message about an incident', () => {
  test('says its impact, and what its components are now', async () => {
    const { text } = await received({}, 'en', incident);
    expect(text).toContain('Status: Investigating\nImpact: Major\nComponents: Checkout (Degraded)\nINC-1 · ');
    expect(smallPrint({}, 'en', incident)).toContain('INC-1 · Impact: Major · Checkout (Degraded) · ');
  });

  test('says of an earlier update what they were then', () => {
    const { id, published } = updateOf(9);
    expect(smallPrint({ id, published }, 'en', incident)).toContain('Checkout (Partial outage)');
  });

  test('says that they work once it is over', () => {
    const over = incident.affected.map((one) => ({ ...one, end: one.end ?? '2026-11-23T17:47:00Z' }));
    expect(smallPrint({ state: 'resolved' }, 'en', { ...incident, affected: over })).toContain(
      'Checkout (Operational)',
    );
  });

  test('has title and state in the reader’s language, where its text is not', async () => {
    const { subject, text } = await received({}, 'pt', incident);
    expect(subject).toBe('[Halyard] Investigando: Pagamentos são recusados');
    expect(text).toContain('Impacto: Alto');
    expect((await received({}, 'es', incident)).subject).toBe(
      '[Halyard] Investigando: Payments are declined',
    );
    const published = { id: 'tag:status.example.com,2026:incident/INC-1/published' };
    expect((await received(published, 'pt', incident)).subject).toBe(
      '[Halyard] Incidente: Pagamentos são recusados',
    );
  });
});

test('a message about a maintenance says its window, and no states of what is planned', () => {
  const window = { start: '2026-11-24T05:00:00Z', end: '2026-11-24T07:00:00Z' };
  const affected = [{ component: 'checkout', state: 'under_maintenance' as const, ...window }];
  const planned = { ...incident, impact: null, scheduled: window, affected };
  const text = smallPrint({ kind: 'maintenance', state: 'scheduled' }, 'en', planned);
  expect(text).toContain('INC-1 · Checkout · Window: 24 Nov 2026, 02:00\u00a0UTC−3 – 24 Nov 2026, 04:00');
});

test('a mail about a known issue says its state, its severity, its summary and its workaround', async () => {
  const { text, html } = await received(
    { kind: 'known-issue', record: 'KI-7', state: 'confirmed', text: 'We see it, too.' },
    'en',
    issue,
  );
  expect(text).toContain('Status: Confirmed\nSeverity: Minor\n');
  expect(text).toContain(
    'We see it, too.\n\nSummary:\n\nThey differ.\n\nWorkaround:\n\nRound them (https://x.example/).',
  );
  expect(html).toContain('>Workaround</h2><div lang="en"><p>Round them.</p></div>');
});

test.each([
  ['and open', true, 'Severity: Minor · Checkout · Workaround: none yet · '],
  ['and closed', false, 'Severity: Minor · Checkout · 23'],
])('a message about a known issue without a workaround, %s', (_which, open, facts) => {
  const its = { kind: 'known-issue', record: 'KI-7', state: 'confirmed' } as const;
  expect(smallPrint(its, 'en', { ...issue, open, workaround: null })).toContain(facts);
});

describe('a message about what isn’t translated', () => {
  test('leads to the page in the reader’s language', async () => {
    const { text } = await received({}, 'pt', incident);
    expect(text).toContain('Isto ainda não foi traduzido.');
    expect(text).toContain('\nhttps://status.example.com/pt/incidents/inc-1/#update-1\n');
    expect((await received({}, 'es', incident)).text).toContain('example.com/incidents/inc-1/#update-1\n');
  });

  test('says so only where there is something to read', async () => {
    expect((await received({ text: '' }, 'pt', incident)).text).not.toContain('traduzido');
    expect((await received({ text: '' }, 'es', incident)).text).toContain('no está traducido');
  });
});

test('a message without a text has no gap in its place', () => {
  const { text } = slackMessage(messageFrom({ text: '' })) as { text: string };
  expect(text).toBe('Investigating: Payments are declined');
  expect(discordMessage(messageFrom({ text: '' }))).toMatchObject({
    embeds: [{ description: expect.stringMatching(/^\[Read it on /) as string }],
  });
});
