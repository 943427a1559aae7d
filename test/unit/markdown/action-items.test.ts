import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/markdown/document.ts';
import { contentOf } from '../../support/content.ts';
import { incidentFile, timelineOf } from '../../support/problems.ts';

const HEADING = { en: 'Action items', pt: 'Itens de ação', es: 'Acciones' };

function itemOf(line: string, language: keyof typeof HEADING = 'en') {
  const body = `## Post-mortem\n\n### ${HEADING[language]}\n\n- [ ] ${line}\n`;
  const source = { path: 'incidents/a.md', language, idPrefixes: ['KI'], firstLine: 1 };
  return readDocument(body, source).postMortem?.actionItems[0];
}

test.each([
  ['en', 'Review (owner: data, due: 2026-12-01)'],
  ['en', 'Review (due 2026-12-01; owner data)'],
  ['en', 'Review (Deadline: 2026-12-01, assignee: data)'],
  ['pt', 'Review (responsável: data, prazo: 2026-12-01)'],
  ['pt', 'Review (PRAZO 2026-12-01, Responsavel data)'],
  ['pt', 'Review (até 2026-12-01, dono: data)'],
  ['es', 'Review (responsable: data, fecha límite: 2026-12-01)'],
  ['es', 'Review (vence el 2026-12-01; encargado data)'],
  ['es', 'Review (fecha: 2026-12-01, a cargo de: data)'],
] as const)('%s: %s', (language, line) => {
  expect(itemOf(line, language)).toMatchObject({ text: 'Review', owner: 'data', due: '2026-12-01' });
});

describe('nothing of the text is lost', () => {
  test.each([
    ['Review (see KI-3, owner: data)', 'Review (see KI-3)', { owner: 'data' }],
    [
      'Review (owner: data, after the **freeze**, due: 2026-12-01).',
      'Review (after the freeze).',
      { owner: 'data' },
    ],
    ['Review (owner: Ana (data), due: 2026-12-01)', 'Review', { owner: 'Ana (data)', due: '2026-12-01' }],
    ['Review caches (due to a bug)', 'Review caches (due to a bug)', {}],
    ['Ask (owner of the cache, for now)', 'Ask (owner of the cache, for now)', {}],
    ['Review (owner: data, owner: web)', 'Review (owner: web)', { owner: 'data' }],
    ['Review (owner: data) twice', 'Review (owner: data) twice', {}],
    ['Review `(owner: data)`', 'Review (owner: data)', {}],
  ])('%s', (line, text, facts) => {
    const item = itemOf(line);
    expect(item).toMatchObject({ text, ...facts });
    expect(item?.owner === undefined).toBe(!('owner' in facts));
  });
});

test.each([
  ['(owner: x, due: 2026-13-01)', 'impossible-date', undefined],
  ['(owner: x, due: 2026-02-31)', 'impossible-date', undefined],
  ['(prazo: amanhã)', 'bad-date', undefined],
  ['(prazo: 31/12/2026, responsável: x)', 'bad-date', '- [ ] Review (prazo: 2026-12-31, responsável: x)'],
  ['(due 2026-12-1)', 'bad-date', '- [ ] Review (due 2026-12-01)'],
  ['(vence: 20 de noviembre de 2026)', 'bad-date', '- [ ] Review (vence: 2026-11-20)'],
  ['(due: 01/12/2026)', 'bad-date', 'It may be 2026-12-01 or 2026-01-12: write the one that you mean.'],
])('a due date that is none is a problem at its own line: %s', async (brackets, code, line) => {
  const body = `${timelineOf('2026-05-07 10:30 · Investigating', '2026-05-07 12:30 · Resolved')}## Post-mortem\n\n### Action items\n\n- [ ] Other\n- [ ] Review ${brackets}\n`;
  const { problems } = await contentOf({ 'incidents/a.md': incidentFile({}, body) });
  const lines = incidentFile({}, body).split('\n');
  expect(problems).toMatchObject([{ code, line: lines.findIndex((each) => each.includes(brackets)) + 1 }]);
  if (line === undefined) expect(problems[0]?.fix).not.toContain('Write: ');
  else expect(problems[0]?.fix).toBe(line.startsWith('-') ? `Write: ${line}` : line);
});
