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
  expect(incident.postMortem?.sections).toMatchObject([{ html: '<p>A cache.</p>', lang: 'en' }]);
  expect(incident.untranslated).toContain('inglês');

  const files = filesOf(emitAll(publication));
  for (const path of ['pt/known-issues/ki-1.md', 'pt/feeds/records.atom'])
    for (const text of ['It fails.', 'Five coins.', 'Wait.']) expect(files.get(path), path).toContain(text);
  for (const path of ['pt/incidents/inc-1.md', 'pt/feeds/records.atom'])
    for (const text of ['Orders were slow.', 'A cache.']) expect(files.get(path), path).toContain(text);
});

const POST_MORTEM =
  '## Post-mortem\n\n### Summary\n\nSlow.\n\n### Root cause\n\nA cache.\n\n### Action items\n\n- [ ] Measure it\n- [ ] Enlarge it\n';
const HALF_POST_MORTEM =
  '## Post-mortem\n\n### Resumo\n\nLento.\n\n### Causa raiz\n\n### Ações\n\n- [ ] Medir\n';

test('a post-mortem falls back part by part, everywhere, and a check names what is empty', async () => {
  const files = {
    'incidents/INC-1.md': incidentFile({}, timelineOf('2026-05-07 12:31 · Resolved') + POST_MORTEM),
    'incidents/INC-1.pt.md': `---\ntitle: Lento\n---\n${HALF_POST_MORTEM}`,
  };
  const publication = await publicationFrom(files);
  const record = publication.portal.byId.get('INC-1') as IncidentRecord;
  const { postMortem } = incidentView(editionOf(publication, 'pt'), record);
  expect(postMortem?.lead).toEqual({ html: '<p>Lento.</p>', lang: undefined });
  expect(postMortem?.sections).toMatchObject([{ html: '<p>A cache.</p>', lang: 'en' }]);
  expect(postMortem?.actions.items).toMatchObject([
    { html: '<p>Medir</p>', lang: undefined },
    { html: '<p>Enlarge it</p>', lang: 'en' },
  ]);
  const written = filesOf(emitAll(publication));
  for (const path of ['pt/incidents/inc-1.md', 'pt/feeds/records.atom'])
    for (const text of ['Lento.', 'A cache.', 'Medir', 'Enlarge it'])
      expect(written.get(path), path).toContain(text);
  const { problems } = await contentOf(files);
  expect(problems.map(({ code, line }) => `${code} ${line}`)).toContain('untranslated-section 10');
});

test.each([
  ['a title alone', '', ['It fails.', 'Five coins.']],
  ['a section of the author’s own under another name', '## Custos\n\nCinco.\n', ['It fails.', 'Cinco.']],
])('a translation with %s hides nothing', async (_, body, shown) => {
  const translation = `---\ntitle: Falha\n---\n\n${body}`;
  const publication = await publicationFrom({ ...FILES, 'known-issues/KI-1.pt.md': translation });
  const issue = publication.portal.byId.get('KI-1') as KnownIssue;
  const { sections } = issuePageView(editionOf(publication, 'pt'), issue);
  expect(sections.map(({ html }) => html)).toEqual(shown.map((text) => `<p>${text}</p>`));
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
