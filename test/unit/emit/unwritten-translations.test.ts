import { expect, test } from 'vitest';
import type { IncidentRecord, KnownIssue } from '../../../src/domain/record/records.ts';
import { editionOf } from '../../../src/edition/edition.ts';
import { emitAll } from '../../../src/emit/emit.ts';
import { incidentView } from '../../../src/view/incident/incident.ts';
import { issuePageView } from '../../../src/view/issue/issue.ts';
import { filesOf } from '../../support/api.ts';
import { contentOf, issueFile, publicationFrom } from '../../support/content.ts';
import { incidentFile, timelineOf } from '../../support/problems.ts';

const ISSUE = issueFile(
  'KI-1',
  {},
  '## Summary\nIt fails.\n\n## Costs\nFive coins.\n\n## Workaround\nWait.\n\n## Updates\n### 2026-11-02 · Confirmed\nSeen.\n',
);
/** As `new translation` writes it. */
const SCAFFOLD =
  '---\ntitle: Falha\n---\n\n## Resumo\n\n## Costs\n\n## Solução alternativa\n\n## Atualizações\n\n### 2026-11-02 · Confirmado\n';
const INCIDENT = incidentFile(
  {},
  `Orders were slow.\n\n${timelineOf('2026-05-07 12:31 · Resolved')}## Post-mortem\n\n### Root cause\n\nA cache.\n`,
);
const INCIDENT_SCAFFOLD =
  '---\ntitle: Lento\n---\n\n## Linha do tempo\n\n### 2026-05-07 12:31 · Resolvido\n\n## Post-mortem\n\n### Causa raiz\n';
const FILES = {
  'known-issues/KI-1.md': ISSUE,
  'known-issues/KI-1.pt.md': SCAFFOLD,
  'incidents/INC-1.md': INCIDENT,
  'incidents/INC-1.pt.md': INCIDENT_SCAFFOLD,
};

test('what a translation has yet to say shows in the original’s language, part by part, and is said to', async () => {
  const publication = await publicationFrom(FILES);
  const pt = editionOf(publication, 'pt');
  const issue = issuePageView(pt, publication.portal.byId.get('KI-1') as KnownIssue);
  expect(issue.sections.map(({ html, lang }) => [html, lang])).toEqual([
    ['<p>It fails.</p>', 'en'],
    ['<p>Five coins.</p>', 'en'],
  ]);
  expect(issue.workaround).toMatchObject({ html: '<p>Wait.</p>', lang: 'en' });
  expect(issue.untranslated).toContain('inglês');

  const incident = incidentView(pt, publication.portal.byId.get('INC-1') as IncidentRecord);
  expect(incident.sections).toMatchObject([{ html: '<p>Orders were slow.</p>', lang: 'en' }]);
  expect(incident.postMortem?.lang).toBe('en');
  expect(incident.untranslated).toContain('inglês');

  const files = filesOf(emitAll(publication));
  for (const path of ['pt/known-issues/ki-1.md', 'pt/feeds/records.atom'])
    for (const text of ['It fails.', 'Five coins.', 'Wait.']) expect(files.get(path), path).toContain(text);
  for (const text of ['Orders were slow.', 'A cache.'])
    expect(files.get('pt/incidents/inc-1.md')).toContain(text);
});

test('a part that is written stands in its own language, beside what isn’t', async () => {
  const half = SCAFFOLD.replace('## Resumo\n', '## Resumo\n\nFalha.\n');
  const publication = await publicationFrom({ ...FILES, 'known-issues/KI-1.pt.md': half });
  const issue = issuePageView(
    editionOf(publication, 'pt'),
    publication.portal.byId.get('KI-1') as KnownIssue,
  );
  expect(issue.sections.map(({ html, lang }) => [html, lang])).toEqual([
    ['<p>Falha.</p>', undefined],
    ['<p>Five coins.</p>', 'en'],
  ]);
});

test('a check says what is missing, at its line', async () => {
  const { problems } = await contentOf(FILES);
  expect(problems.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
    'untranslated-entry incidents/INC-1.pt.md:7',
    'untranslated-section incidents/INC-1.pt.md:9',
    'untranslated-section known-issues/KI-1.pt.md:5',
    'untranslated-section known-issues/KI-1.pt.md:7',
    'untranslated-section known-issues/KI-1.pt.md:9',
    'untranslated-entry known-issues/KI-1.pt.md:13',
  ]);
});
