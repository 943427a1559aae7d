import { describe, expect, it } from 'vitest';
import type { KnownIssue } from '../../../../src/domain/record/records.ts';
import type { Language } from '../../../../src/domain/schemas/common.ts';
import { editionOf } from '../../../../src/edition/edition.ts';
import { incidentReplyFacts, replyText } from '../../../../src/view/issue/reply.ts';
import { issueFile, publicationFrom } from '../../../support/content.ts';
import { issueOf, publicationOf, translated } from '../../../support/portals.ts';
import { at, incidentOf } from '../../../support/records.ts';

const reply = (language: Language, issue: KnownIssue, ...others: KnownIssue[]) =>
  replyText(editionOf(publicationOf({ issues: [issue, ...others] }), language), issue);

const title = 'Export fails.';
const sections = { workaround: 'Export each entity by itself,\nthen join the files\n\nFirst step …' };

describe('replyText', () => {
  it('names the issue, quotes the first paragraph of the workaround, and gives the short link', () => {
    expect(reply('en', issueOf({ id: 'KI-1042', title, sections }))).toBe(
      'This is a known issue (KI-1042): “Export fails”. It isn’t fixed yet. Meanwhile: Export each entity by itself, then join the files. Details and news: https://status.example.com/k/1042',
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
    ['leads over to a list', 'Do this:\n\n1. One'],
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

  it('promises nothing where there is no workaround', () => {
    expect(
      reply('en', issueOf({ sections: { workaround: 'There is no workaround available.' } })),
    ).not.toMatch(/workaround|Meanwhile/);
  });

  it('says what became of it', () => {
    const fixed = issueOf({ status: 'fixed', fixed: { on: '2026-03-05', version: '2.1' }, sections });
    expect(reply('en', fixed)).toContain('It was fixed on 5 Mar 2026, in version 2.1. Details');
    expect(reply('en', issueOf({ status: 'no-fix', reason: 'By design.' }))).toContain('It won’t be fixed.');
  });

  it('of a duplicate speaks of the issue that it repeats', () => {
    const original = issueOf({ id: 'KI-900', sections });
    const text = reply('en', issueOf({ id: 'KI-7', status: 'duplicate', duplicateOf: 'KI-900' }), original);
    expect(text).toContain('(KI-7)');
    expect(text).toContain('It isn’t fixed yet. Meanwhile: Export each entity');
    expect(text).toMatch(/\/k\/900$/);
  });
});

describe('incidentReplyFacts', () => {
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
    return incidentReplyFacts(editionOf(publication, 'en'), incident);
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
