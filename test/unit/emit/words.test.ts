import { expect, test } from 'vitest';
import { createPublication } from '../../../src/domain/publication.ts';
import { editionOf } from '../../../src/edition/edition.ts';
import { emitAll } from '../../../src/emit/emit.ts';
import { searchDocuments } from '../../../src/emit/search/document.ts';
import { incidentView } from '../../../src/view/incident/incident.ts';
import { issuePageView } from '../../../src/view/issue/issue.ts';
import { contentOf, issueFile } from '../../support/content.ts';

const incident = (text: string) => `---
id: INC-1
title: Orders fail
kind: incident
impact: minor
started: 2026-11-20T10:00-03:00
resolved: 2026-11-20T11:00-03:00
components:
  checkout: degraded_performance
---

## Timeline

### 2026-11-20 10:05 · Investigating

${text}

### 2026-11-20 11:00 · Resolved

${text}
`;

/** Everything that a reader or a program gets of a text in a workaround and in updates, without marks and escapes. */
async function outputsOf(text: string): Promise<Map<string, string>> {
  const { portal, problems } = await contentOf({
    'known-issues/KI-1.md': issueFile('KI-1', {}, `## Summary\n\n${text}\n\n## Workaround\n\n${text}\n`),
    'known-issues/KI-1.pt.md': `---\ntitle: Falha\n---\n\n## Resumo\n\n${text}\n\n## Solução alternativa\n\n${text}\n`,
    'incidents/INC-1.md': incident(text),
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const now = Date.parse('2026-11-21T12:00:00Z');
  const publication = createPublication(portal, { baseUrl: undefined, now, clock: now });
  const outputs = new Map<string, string>();
  for (const { path, content } of emitAll(publication)) {
    const isOfRecord =
      /^api\/v1\/(known-issues|incidents)\/|^known-issues\/ki-1\.md|^incidents\/inc-1\.md|^feeds\/(records|updates)\.|^pt\/feeds\/records\.|^api\/v2\/incidents\.json|^llms-full/.test(
        path,
      );
    if (isOfRecord) outputs.set(path, String(content));
  }
  for (const language of ['en', 'pt'] as const) {
    const edition = editionOf(publication, language);
    for (const issue of portal.issues) {
      const view = issuePageView(edition, issue);
      outputs.set(`${language}: issue`, JSON.stringify(view));
      outputs.set(`${language}: reply`, view.copying.reply);
    }
    for (const record of portal.incidents)
      outputs.set(`${language}: incident`, JSON.stringify(incidentView(edition, record)));
  }
  for (const { url, content } of searchDocuments(publication)) outputs.set(`search: ${url}`, content);
  return new Map([...outputs].map(([name, content]) => [name, readable(content)]));
}

/** As it is read once entities, JSON's and Markdown's escapes are resolved. */
function readable(content: string): string {
  let text = content;
  for (let round = 0; round < 3; round += 1)
    text = text
      .replace(/&(?:#x3C|#60|lt);/gi, '<')
      .replace(/&(?:#x3E|#62|gt);/gi, '>')
      .replace(/&(?:#x26|#38|amp);/gi, '&');
  return text.replaceAll('\\n', ' ').replaceAll('\\', '').replace(/\s+/g, ' ');
}

test.each([
  ['Set it to <small> or <b>, then run <table> again.', 'or <b>, then run <table> again.'],
  ['Fill in <name>, <your-id> and <td>x</td> twice.', 'Fill in <name>, <your-id> and <td>x</td> twice.'],
  ['<details> is what you close first.', '<details> is what you close first.'],
  ['Costs are ~$120 (~$55 of it storage).', 'Costs are ~$120 (~$55 of it storage).'],
])('%j arrives as it is written in every output', async (text, words) => {
  const outputs = await outputsOf(text);
  expect([...outputs.keys()].length).toBeGreaterThan(12);
  for (const [name, content] of outputs) expect(content, name).toContain(words);
});

test('the marker of an alert is in Markdown alone, and its name everywhere else', async () => {
  const outputs = await outputsOf('> [!CAUTION]\n> Keep the list.');
  for (const [name, content] of outputs) {
    expect(content, name).toContain('Keep the list.');
    if (name.endsWith('.md')) expect(content, name).toContain('> [!CAUTION]');
    else {
      // The API has each text as Markdown too.
      expect(content.replace(/"markdown":"[^"]*"/g, ''), name).not.toContain('[!');
      expect(content, name).toMatch(/Caution|Cuidado/);
    }
  }
});

test('what is in a comment is in none of them', async () => {
  const outputs = await outputsOf('Wait. <!-- a secret draft -->\n\n<!--\n\na secret draft\n\n-->');
  for (const [name, content] of outputs) expect(content, name).not.toContain('secret draft');
});
