import { describe, expect, it } from 'vitest';
import type { KnownIssue } from '../../../../src/domain/record/records.ts';
import type { Language } from '../../../../src/domain/schemas/common.ts';
import { editionOf } from '../../../../src/edition/edition.ts';
import { replyFacts, replyText } from '../../../../src/view/copying/reply.ts';
import { issueFile, publicationFrom } from '../../../support/content.ts';
import { issueOf, publicationOf, translated } from '../../../support/portals.ts';
import { at, incidentOf, maintenanceOf } from '../../../support/records.ts';

const reply = (language: Language, issue: KnownIssue, ...others: KnownIssue[]) =>
  replyText(editionOf(publicationOf({ issues: [issue, ...others] }), language), issue);

const title = 'Export fails.';
const sections = { workaround: 'Export each entity separately,\nthen join the files\n\nFirst step …' };

describe('replyText', () => {
  it('names the issue, quotes the first paragraph of the workaround, says that there is more, and gives the short link', () => {
    expect(reply('en', issueOf({ id: 'KI-1042', title, sections }))).toBe(
      'This is a known issue (KI-1042): “Export fails”. It isn’t fixed yet. Meanwhile: Export each entity separately, then join the files. The page has more on this. Details and news: https://status.example.com/k/1042',
    );
  });

  it('quotes nothing in another language than its own', () => {
    const issue = issueOf({ title, sections });
    expect(reply('pt', issue)).toContain('Há uma solução alternativa.');
    expect(reply('pt', issue)).not.toContain('entity');
    const whole = translated(issue, 'pt', 'A exportação falha', { workaround: 'Exporte em partes.' });
    expect(reply('pt', whole)).toContain('“A exportação falha”');
    expect(reply('pt', whole)).toContain('Enquanto isso: Exporte em partes.');
  });

  it.each([
    ['is long', 'a'.repeat(401)],
    ['leads over to more than that', 'Do this:\n\nOne'],
  ])('only mentions a workaround whose first paragraph %s', (_why, workaround) => {
    const text = reply('en', issueOf({ sections: { workaround } }));
    expect(text).toContain('There is a workaround.');
    expect(text).not.toContain('Meanwhile');
  });

  it.each([
    ['### Cloud\n\nRestart it.', 'Meanwhile: Cloud: Restart it. Details'],
    ['<details><summary>How to</summary>Restart it.</details>', 'Meanwhile: How to: Restart it. Details'],
    ['> [!TIP]\n> Restart it.', 'Meanwhile: Tip: Restart it. Details'],
  ])('quotes what stands below a heading: %j', async (workaround, said) => {
    const body = `## Summary\n\nIt fails.\n\n## Workaround\n\n${workaround}\n`;
    const publication = await publicationFrom({ 'known-issues/KI-1.md': issueFile('KI-1', {}, body) });
    const issue = publication.portal.byId.get('KI-1') as KnownIssue;
    expect(replyText(editionOf(publication, 'en'), issue)).toContain(said);
  });

  it.each([
    ['Do this:\n\n1. Open it.\n2. Close it.', 'Meanwhile: Do this: 1. Open it. 2. Close it. Details'],
    ['1. Open it.\n2. Close it.', 'Meanwhile: 1. Open it. 2. Close it. Details'],
    ['Start anew.\n\n1. Open it.\n2. Close it.', 'Meanwhile: Start anew. The page has the 2 steps. Details'],
    [
      `Do this:\n\n1. ${'a'.repeat(400)}\n2. b\n3. c`,
      'There is a workaround. The page has the 3 steps. Details',
    ],
    [
      'Start anew.\n\n1. Open it.\n\nOr:\n\n1. Close it.',
      'Meanwhile: Start anew. The page has more on this. Details',
    ],
    ['Start anew.[^1]\n\n[^1]: Twice.', 'Meanwhile: Start anew. [1] [1] Twice. Details'],
  ])('gives all steps, or says that the page has them: %j', async (workaround, said) => {
    const body = `## Summary\n\nIt fails.\n\n## Workaround\n\n${workaround}\n`;
    const publication = await publicationFrom({ 'known-issues/KI-1.md': issueFile('KI-1', {}, body) });
    const issue = publication.portal.byId.get('KI-1') as KnownIssue;
    expect(replyText(editionOf(publication, 'en'), issue)).toContain(said);
  });

  it('leads to the page in its language, where short links lead to another', () => {
    expect(reply('pt', issueOf({ id: 'KI-7' }))).toMatch(
      / https:\/\/status\.example\.com\/pt\/known-issues\/ki-7\/$/,
    );
  });

  it('promises nothing where there is no workaround', () => {
    expect(
      reply('en', issueOf({ sections: { workaround: 'There is no workaround available.' } })),
    ).not.toMatch(/workaround|Meanwhile/);
  });

  it('says what became of it', () => {
    const fixed = issueOf({ status: 'fixed', fixed: { on: '2026-03-05', version: '2.1' }, sections });
    expect(reply('en', fixed)).toContain('It was fixed on 5 Mar 2026, in version 2.1. Details');
    const noFix = issueOf({ status: 'no-fix', reason: { en: 'It’s by design' } });
    expect(reply('en', noFix)).toContain('It won’t be fixed, for this reason: It’s by design. Details');
    expect(reply('pt', noFix), 'in another language').toContain('; a página explica o motivo. Detalhes');
    const long = issueOf({ status: 'no-fix', reason: 'a'.repeat(401) });
    expect(reply('en', long)).toContain('It won’t be fixed; the page says why. Details');
  });

  it('of a duplicate speaks of the issue that it repeats', () => {
    const original = issueOf({ id: 'KI-900', sections });
    const text = reply('en', issueOf({ id: 'KI-7', status: 'duplicate', duplicateOf: 'KI-900' }), original);
    expect(text).toContain('(KI-7)');
    expect(text).toContain('It isn’t fixed yet. Meanwhile: Export each entity');
    expect(text).toMatch(/\/k\/900$/);
  });
});

describe('replyFacts of an incident', () => {
  const behind = issueOf({ id: 'KI-5', sections: { workaround: 'Use another card.' } });
  const facts = (more: Partial<Parameters<typeof incidentOf>[0]>) => {
    const incident = incidentOf({
      id: 'INC-7',
      started: '2026-05-07T10:15-03:00',
      knownIssues: ['KI-5'],
      ...more,
    });
    const publication = publicationOf({
      issues: [behind],
      incidents: [incident],
      now: at('2026-05-07T13:00-03:00'),
    });
    return replyFacts(editionOf(publication, 'en'), incident);
  };

  it('says how far it is, and the workaround of what is behind it', () => {
    expect(facts({ updates: [['2026-05-07T10:20-03:00', 'identified']] })).toMatchObject({
      id: 'INC-7',
      outcome: 'We know the cause and are working on it.',
      workaround: 'Meanwhile: Use another card.',
      link: 'https://status.example.com/k/inc-7',
    });
  });

  it('says no way round what is over', () => {
    expect(facts({ resolved: '2026-05-07T12:30-03:00' })).toMatchObject({
      outcome: 'It has been resolved.',
      workaround: '',
    });
  });
});

describe('replyFacts of a maintenance', () => {
  const facts = (now: string, more: Partial<Parameters<typeof maintenanceOf>[0]> = {}) => {
    const maintenance = maintenanceOf({
      id: 'INC-8',
      components: { checkout: 'under_maintenance' },
      start: '2026-12-05T02:00-03:00',
      end: '2026-12-05T04:00-03:00',
      ...more,
    });
    const publication = publicationOf({ incidents: [maintenance], now: at(now) });
    return replyFacts(editionOf(publication, 'en'), maintenance);
  };
  const planned = 'Planned for: Saturday, 5 December 2026, 02:00 to 04:00\u00a0UTC−3.';

  it('says when it is, what it affects and what its latest update says; the same before and during', () => {
    const updates: [string, 'scheduled'][] = [['2026-11-20T15:00-03:00', 'scheduled']];
    const before = facts('2026-12-01T10:00-03:00', { updates });
    expect(before).toMatchObject({ kind: 'maintenance', outcome: planned, affected: 'Affected: Checkout.' });
    expect(before.update).toMatch(/^Latest update \(20 Nov 2026, 15:00\u00a0UTC−3\): \S/);
    expect(facts('2026-12-05T03:00-03:00', { updates })).toEqual(before);
  });

  it('says that it is over, was called off, or takes longer', () => {
    expect(facts('2026-12-06T03:00-03:00').outcome).toBe(
      'It is over (Saturday, 5 December 2026, 02:00 to 04:00\u00a0UTC−3).',
    );
    expect(facts('2026-12-01T10:00-03:00', { cancelled: true }).outcome).toBe('It was called off.');
    expect(
      facts('2026-12-05T04:30-03:00', { updates: [['2026-12-05T04:00-03:00', 'in_progress']] }).outcome,
    ).toBe('It is taking longer than planned.');
  });
});
