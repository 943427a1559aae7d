import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '../../../src/domain/schemas/common.ts';
import { readDocument } from '../../../src/markdown/document.ts';
import { runs } from '../../support/runs.ts';

const ISSUE = 'known-issues/KI-1.md';
const INCIDENT = 'incidents/a.md';

function read(body: string, path = ISSUE, language: Language = 'en') {
  return readDocument(body, { path, language, idPrefixes: ['KI', 'INC'], firstLine: 1 });
}

/** Each problem as its code, its line, and the line as it should stand. */
function slips(body: string, path = ISSUE, language: Language = 'en'): string[] {
  return read(body, path, language).problems.map(
    ({ code, line, fix }) => `${code} ${line}: ${/Write: (.*)$/.exec(fix)?.[1] ?? '–'}`,
  );
}

const ENTRY = '### 2026-11-02 05:00 · Investigating\n\nWe look.\n';
const TIMELINE = `## Timeline\n\n${ENTRY}`;

test.each<[heading: string, language: Language, right: string]>([
  ['## Wrokaround', 'en', '## Workaround'],
  ['## Workaroud', 'pt', '## Solução alternativa'],
  ['## Soluçao alternatva', 'pt', '## Solução alternativa'],
  ['## Solucion altenativa', 'es', '## Solución alternativa'],
  ['## 2. Workaround', 'en', '## Workaround'],
  ['## b) Solução de contorno', 'pt', '## Solução de contorno'],
  ['## Possible workaround', 'en', '## Workaround'],
  ['## Workaround (for now)', 'es', '## Solución alternativa'],
  ['### Workaround', 'en', '## Workaround'],
  ['###### **Workaround:**', 'en', '## Workaround'],
  ['### Solução alternativa', 'pt', '## Solução alternativa'],
  ['> ## Workaround', 'en', '## Workaround'],
  ['**Workaround**', 'en', '## Workaround'],
  ['***Workaround:***', 'en', '## Workaround'],
  ['**Solução alternativa**:', 'pt', '## Solução alternativa'],
  ['<b>Workaround</b>', 'en', '## Workaround'],
  ['<h3>Workaround</h3>', 'en', '## Workaround'],
  ['Workaround:', 'en', '## Workaround'],
  ['##Workaround', 'en', '## Workaround'],
  ['#Solução alternativa', 'pt', '## Solução alternativa'],
  ['**Workaround:** save it twice.', 'en', '–'],
  ['Workaround – save it twice.', 'en', '–'],
])('a workaround under %j is named, with its heading', (heading, language, right) => {
  expect(slips(`A list can’t be saved.\n\n${heading}\n\nSave it twice.`, ISSUE, language)).toEqual([
    `lost-heading 3: ${right}`,
  ]);
});

test.each([
  ['## Summary of costs'],
  ['## Costs'],
  ['## Historian'],
  ['## Alternatives'],
  ['## No workaround'],
  ['## Workaround {#workaround}'],
  ['## Possible workaround {#tries}'],
  ['\\##Workaround'],
  ['**There is no workaround for this.**'],
  ['`##Workaround`'],
  ['The workaround: there is none.'],
  ['#hashtags and ##macros are texts.'],
])('%j is a heading, or a text, of the author’s own', (text) => {
  expect(slips(`A list can’t be saved.\n\n${text}\n\nMore.`)).toEqual([]);
});

test('where there is a workaround, no other text is taken for its heading', () => {
  expect(slips('## Workaround\n\nWait.\n\n### Workaround for stores\n\n**Workaround**\n\nx')).toEqual([]);
});

test.each<[heading: string, language: Language, right: string]>([
  ['## Timelne', 'en', '## Timeline'],
  ['## Linha de tempo', 'pt', '## Linha do tempo'],
  ['## Timelne', 'pt', '## Linha do tempo'],
  ['## Linea del tiempo', 'es', '## Línea de tiempo'],
  ['### Timeline', 'en', '## Timeline'],
  ['**Timeline**', 'en', '## Timeline'],
  ['##Timeline', 'en', '## Timeline'],
  ['## 3. Linha do tempo', 'pt', '## Linha do tempo'],
])('a timeline under %j is named once, and not each of its updates', (heading, language, right) => {
  const found = slips(`It was slow.\n\n${heading}\n\n${ENTRY}`, INCIDENT, language);
  expect(found).toEqual([`lost-heading 3: ${right}`]);
});

test.each<[heading: string, language: Language, right: string]>([
  ['## Pós-mortem', 'pt', '## Post-mortem'],
  ['## Postmorten', 'en', '## Post-mortem'],
  ['### Post-mortem', 'en', '## Post-mortem'],
  ['**Post-mortem**', 'en', '## Post-mortem'],
  ['## Post-mortem analysis', 'en', '## Post-mortem'],
  ['## Análise post-mortem', 'pt', '## Post-mortem'],
])('a post-mortem under %j is named', (heading, language, right) => {
  expect(slips(`${TIMELINE}\n${heading}\n\nLearned.`, INCIDENT, language)).toEqual([
    `lost-heading 7: ${right}`,
  ]);
});

test('parts of a post-mortem are named where they are misspelt, or of another level', () => {
  expect(
    slips(`${TIMELINE}\n## Post-mortem\n\n### Rot cause\n\nx\n\n## Action items\n\n- [ ] y`, INCIDENT),
  ).toEqual(['unread-heading 9: ### Root cause', 'lost-heading 13: ### Action items']);
  expect(
    slips(`${TIMELINE}\n## Post-mortem\n\n#### Root cause\n\nx\n\n**Action items**\n\n- [ ] y`, INCIDENT),
  ).toEqual(['unread-heading 9: ### Root cause', 'lost-heading 13: ### Action items']);
});

test('a word of its own isn’t a misspelt heading', () => {
  expect(slips('It was slow.\n\n## Historia\n\nx', ISSUE, 'es')).toEqual([]);
  expect(slips('It was slow.\n\n## Histrial\n\nx', ISSUE, 'es')).toEqual(['lost-heading 3: ## Historial']);
});

test.each<[heading: string, right: string]>([
  ['# 2026-11-02 06:00 · Identified', '### 2026-11-02 06:00 · Identified'],
  ['## 2026-11-02 06:00 · Identified', '### 2026-11-02 06:00 · Identified'],
  ['#### 2026-11-02 06:00 – Identificado', '### 2026-11-02 06:00 – Identificado'],
  ['#### 2026-11-02 06:00 · Identifed', '### 2026-11-02 06:00 · Identified'],
  ['**2026-11-02 06:00 · Identified**', '### 2026-11-02 06:00 · Identified'],
  ['###2026-11-02 06:00 · Identified', '### 2026-11-02 06:00 · Identified'],
  ['2026-11-02 06:00 · Identified', '### 2026-11-02 06:00 · Identified'],
  ['- 2026-11-02 06:00 · Identified', '### 2026-11-02 06:00 · Identified'],
  ['> ### 2026-11-02 06:00 · Identified', '### 2026-11-02 06:00 · Identified'],
  ['- ### 2026-11-02 06:00 · Identified', '### 2026-11-02 06:00 · Identified'],
])('an update under %j is named, and none that follows', (heading, right) => {
  const after = '### 2026-11-02 07:00 · Monitoring\n\nWe wait.';
  expect(slips(`${TIMELINE}\n${heading}\n\nFound.\n\n${after}`, INCIDENT)).toEqual([
    `misplaced-entry 7: ${right}`,
  ]);
});

test('updates without a timeline above them are named once, at the first', () => {
  const body = `It was slow.\n\n${ENTRY}\n### 2026-11-02 06:00 · Resolved\n\nOver.`;
  expect(slips(body, INCIDENT)).toEqual(['entry-outside-timeline 3: –']);
});

test('a post-mortem may tell the course of things again', () => {
  const again = '### Timeline\n\n#### 2026-11-02 05:00 · Investigating\n\n**2026-11-02 06:00 · Resolved**\n';
  expect(slips(`${TIMELINE}\n## Post-mortem\n\n${again}`, INCIDENT)).toEqual([]);
});

test('a timeline in a known issue, and updates in an incident, are read, and named', () => {
  const issue = read('## Timeline\n\n### 2026-11-02 · Confirmed\n\nSeen.');
  expect(issue.updates).toHaveLength(1);
  expect(slips('## Cronologia\n\n### 2026-11-02 · Confirmed\n\nSeen.', ISSUE, 'pt')).toEqual([
    'other-section-name 1: ## Atualizações',
  ]);
  expect(slips(`## Updates\n\n${ENTRY}`, INCIDENT)).toEqual(['other-section-name 1: ## Timeline']);
});

test('a post-mortem in a known issue is a section of its text', () => {
  expect(read('## Post-mortem\n\nLearned.').sections).toMatchObject([
    { kind: 'other', heading: 'Post-mortem', text: 'Learned.' },
  ]);
});

/** Words of honest headings, none of them near to a known one. */
const word = fc.constantFrom(
  ...['Costs', 'Scope', 'Customers', 'Who is affected', 'Versions', 'Known limits', 'Next steps', 'Example'],
  ...['Causas possíveis', 'Clientes afetados', 'Perguntas', 'Contexto', 'Prazos', 'Entorno', 'Retorno'],
  ...['Preguntas', 'Alcance', 'Clientes afectados', 'Ejemplos', 'Pasos siguientes'],
);

test('honest headings, on whatever level and in whatever order, are no slips', () => {
  const heading = fc
    .tuple(fc.constantFrom('##', '###', '####'), word)
    .map(([marks, text]) => `${marks} ${text}`);
  fc.assert(
    fc.property(
      fc.array(heading, { maxLength: 6 }),
      fc.constantFrom<Language>('en', 'pt', 'es'),
      (all, language) => {
        const body = `It fails.\n\n${all.map((each) => `${each}\n\nMore.\n`).join('\n')}`;
        for (const path of [ISSUE, INCIDENT]) expect(slips(body, path, language)).toEqual([]);
      },
    ),
    { numRuns: runs(40), seed: 11 },
  );
});

test.each([
  ['### Timeline', 'lost-heading 1: ## Timeline'],
  ['##Timeline', 'lost-heading 1: ## Timeline'],
  ['**Timeline**', 'lost-heading 1: ## Timeline'],
  ['What happened.', 'entry-outside-timeline 3: –'],
])('a timeline below %j is one slip, and its updates are none', (heading, slip) => {
  const later = ENTRY.replace('05:00', '06:00');
  expect(slips(`${heading}\n\n${ENTRY}\n${later}`, INCIDENT)).toEqual([slip]);
});

test('a post-mortem of another level is one slip, and its parts are none', () => {
  const body = `${TIMELINE}\n### Post-mortem\n\n### Action items\n\n- [ ] Measure it\n`;
  expect(slips(body, INCIDENT)).toEqual(['lost-heading 7: ## Post-mortem']);
  expect(read(body, INCIDENT).updates).toHaveLength(1);
});
