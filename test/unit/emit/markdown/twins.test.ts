import { describe, expect, it } from 'vitest';
import { createPublication, type Publication } from '../../../../src/domain/publication.ts';
import { emitMarkdown } from '../../../../src/emit/markdown/markdown.ts';
import { filesOf } from '../../../support/api.ts';
import { contentOf } from '../../../support/content.ts';
import { issueOf, proseOf, publicationOf, translated } from '../../../support/portals.ts';
import { incidentOf } from '../../../support/records.ts';
import { feedPortal } from '../feeds/portal.ts';

const twin = (publication: Publication, path: string) => filesOf(emitMarkdown(publication)).get(path) ?? '';
const headings = (markdown: string) => markdown.split('\n').filter((line) => /^#+ /.test(line));

describe('a known issue as Markdown', () => {
  it('says all that its page says, the workaround first', () => {
    expect(twin(feedPortal(), 'known-issues/ki-1042.md'))
      .toBe(`# KI-1042: Documents with fields of two entities can’t be exported

- **Status:** Confirmed
- **Severity:** Major
- **Components:** [Catalog](https://status.example.com/components/catalog/), [Checkout](https://status.example.com/components/checkout/)
- **Published:** 11 Apr 2026
- **Follow:** [Follow this issue](https://status.example.com/subscribe/?what=ki-1042), [Feed of this issue](https://status.example.com/feeds/known-issues/ki-1042.atom)
- **Page:** <https://status.example.com/known-issues/ki-1042/>
- **Short link:** <https://status.example.com/k/1042>

## Workaround

Export one at a time.

## Summary

It is like [KI-7](https://status.example.com/known-issues/ki-7/).

## Updates

### 11 Apr 2026 · Investigating

It is investigating.

### 12 Apr 2026 · Confirmed

We can reproduce it.
`);
  });

  it('has the headings of the language, and says where a text isn’t in it', () => {
    const portuguese = twin(feedPortal(), 'pt/known-issues/ki-1042.md');
    expect(headings(portuguese)).toEqual([
      '# KI-1042: Documentos não podem ser exportados',
      '## Solução alternativa',
      '## Resumo',
      '## Atualizações',
      '### 11 de abr. de 2026 · Em investigação',
      '### 12 de abr. de 2026 · Confirmado',
    ]);
    expect(portuguese).toContain('· Confirmado\n\n*O texto está em inglês.*\n\nWe can reproduce it.\n');
    expect(portuguese.match(/\*O texto está em inglês\.\*/g)).toHaveLength(1);
    const spanish = twin(feedPortal(), 'es/known-issues/ki-1042.md');
    expect(spanish).toMatch(/^# KI-1042: Documents .*\n\n\*El texto está en inglés\.\*\n/);
    expect(spanish).toContain('## Solución alternativa\n\nExport one at a time.\n');
    expect(spanish.match(/\*El texto está en inglés\.\*/g)).toHaveLength(1);
  });

  it('says that there is no workaround, and of a workaround when it was tried', () => {
    const quiet = twin(feedPortal(), 'known-issues/ki-7.md');
    expect(quiet).toContain('## Workaround\n\n*No workaround yet. We haven’t found one.');
    expect(quiet).not.toContain('N/A');
    const tried = issueOf({ sections: { workaround: 'Wait.' }, workaround: { verified: '2026-05-01' } });
    expect(twin(publicationOf({ issues: [tried] }), 'known-issues/ki-1042.md')).toContain(
      '## Workaround\n\nWait.\n\n*Verified 1 May 2026.*\n',
    );
  });

  it('names the issue that it repeats, and why it won’t be fixed, as text', () => {
    const original = issueOf({ id: 'KI-1', title: 'A *star* and [brackets]' });
    const twins = publicationOf({
      issues: [
        original,
        issueOf({ id: 'KI-2', status: 'duplicate', duplicateOf: 'KI-1' }),
        issueOf({ id: 'KI-3', status: 'no-fix', reason: '<b>Too_late_ &amp; `gone`' }),
      ],
    });
    expect(twin(twins, 'known-issues/ki-1.md')).toMatch(/^# KI-1: A \\\*star\\\* and \\\[brackets\\\]\n/);
    expect(twin(twins, 'known-issues/ki-2.md')).toContain(
      '- **The same as:** [KI-1: A \\*star\\* and \\[brackets\\]](https://status.example.com/known-issues/ki-1.md)\n',
    );
    expect(twin(twins, 'known-issues/ki-3.md')).toContain(
      '- **Why it will not be fixed:** \\<b>Too_late\\_ \\&amp; \\`gone\\`\n',
    );
  });
});

describe('promises in Markdown', () => {
  const what = { en: 'Fix in *review*', pt: 'Correção em revisão' };
  const issue = issueOf({
    created: '2026-09-01',
    updated: '2026-11-10',
    next: { by: '2026-11-30', what },
    promised: [
      { by: '2026-11-01', what, kept: '2026-10-30' },
      { by: '2026-11-04', what, dropped: { en: 'Too risky', pt: 'Arriscado demais' } },
    ],
  });

  it('are facts of a known issue, in the words of its page', () => {
    const files = publicationOf({ issues: [issue] });
    expect(twin(files, 'known-issues/ki-1042.md')).toContain(`
- **Next:** Fix in \\*review\\*, by 30 Nov 2026
- **Promised before:**
  - Fix in \\*review\\*, by 1 Nov 2026: kept on 30 Oct 2026
  - Fix in \\*review\\*, by 4 Nov 2026: dropped. Too risky
- **Published:**`);
    expect(twin(files, 'pt/known-issues/ki-1042.md')).toContain(`
- **Prometido antes:**
  - Correção em revisão, até 1 de nov. de 2026: promessa cumprida em 30 de out. de 2026
  - Correção em revisão, até 4 de nov. de 2026: desistimos. Arriscado demais
`);
  });

  it('have a list of their own in an incident that made some', () => {
    const promised = [
      { by: '2026-11-01T10:30-03:00', kept: '2026-11-01T10:40-03:00' },
      { by: '2026-11-01T10:50-03:00' },
    ];
    const facts = { started: '2026-11-01T10:00-03:00', resolved: '2026-11-01T11:00-03:00' };
    const of = (made: typeof promised) =>
      twin(publicationOf({ incidents: [incidentOf({ ...facts, promised: made })] }), 'incidents/inc-1.md');
    expect(of(promised)).toContain(`## Promised before

- An update by 1 Nov, 10:30 UTC−3: kept 10 min late
- An update by 1 Nov, 10:50 UTC−3: not kept
`);
    expect(of([])).not.toContain('Promised before');
  });
});

describe('an incident as Markdown', () => {
  it('says what was affected, what was said, oldest first with times in the site’s zone, and what was learned', () => {
    const markdown = twin(feedPortal(), 'incidents/inc-31.md');
    expect(headings(markdown)).toEqual([
      '# INC-31: Extended delays',
      '## What was affected',
      '## Timeline',
      '### 7 May 2026, 10:32 UTC−3 · Investigating',
      '### 7 May 2026, 10:32 UTC−3 · Identified',
      '### 7 May 2026, 14:05 UTC−3 · Resolved',
      '## Post-mortem',
      '### Root cause',
      '### Action items',
    ]);
    expect(markdown).toContain('- Lasted 2 h 15 min, Thursday, 7 May 2026, 10:15 to 12:30 UTC−3\n');
    expect(markdown).toContain('- **Payments:** Major outage 10:15–12:30\n');
    expect(markdown).toContain('- [ ] Alarm on evictions (Due 1 Dec 2026 · reliability)\n');
  });

  it('has the post-mortem of the original where a translation has none, and says so', () => {
    const [incident] = feedPortal().portal.incidents;
    if (!incident) throw new Error('there is no incident');
    const portal = publicationOf({ incidents: [translated(incident, 'pt', 'Atrasos')] });
    expect(twin(portal, 'pt/incidents/inc-31.md')).toContain(
      '### Causa raiz\n\n*O texto está em inglês.*\n\nThe cache was emptied.\n',
    );
  });

  it('keeps what an action says on several lines together', () => {
    const actionItems = [{ ...proseOf('a', '<p>First</p><ul><li>one</li><li>two</li></ul>'), done: true }];
    const incident = incidentOf({
      started: '2026-11-01T10:00-03:00',
      resolved: '2026-11-01T11:00-03:00',
      text: { postMortem: { sections: [], actionItems } },
    });
    expect(twin(publicationOf({ incidents: [incident] }), 'incidents/inc-1.md')).toContain(
      '- [x] First\n\n  - one\n  - two\n\n  Done\n',
    );
  });
});

describe('Markdown from content', () => {
  const body = [
    '## Summary\n\nIt is KI-7,<!-- not yet published --> see [its file](KI-7.md) and ![form](form.png).',
    '## Workaround\n\nWrite `[x](candor:KI-7)`. <b>Then</b> wait.\n\n- [x] done',
  ].join('\n\n');

  async function portal() {
    const file = (id: string, text: string) =>
      `---\nid: ${id}\ntitle: ${id} fails\nstatus: confirmed\nseverity: minor\ncomponents: [checkout]\ncreated: 2026-01-02\nupdated: 2026-01-03\n---\n${text}\n`;
    const content = await contentOf({
      'known-issues/KI-1.md': file('KI-1', body),
      'known-issues/KI-7.md': file('KI-7', '## Summary\n\nIt fails.\n\n## Workaround\n\nNone.'),
      'known-issues/form.png': 'png',
    });
    expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return createPublication(content.portal, {
      baseUrl: 'https://a.example/status/',
      now: undefined,
      clock: Date.parse('2026-11-23T12:00:00Z'),
    });
  }

  it('is what is published, with full addresses, in the twin of each language', async () => {
    const files = filesOf(emitMarkdown(await portal()));
    const english = files.get('known-issues/ki-1.md') ?? '';
    expect(english).toContain(
      'It is [KI-7](https://a.example/status/known-issues/ki-7/), see [its file](https://a.example/status/known-issues/ki-7/) ' +
        'and ![form](https://a.example/status/assets/known-issues/form.png).',
    );
    expect(english).toContain('Write `[x](candor:KI-7)`. **Then** wait.\n\n- [x] done\n');
    expect(files.get('pt/known-issues/ki-1.md')).toContain(
      '[KI-7](https://a.example/status/pt/known-issues/ki-7/)',
    );
    expect([...files.values()].join('')).not.toMatch(/not yet published|\0/);
  });
});
