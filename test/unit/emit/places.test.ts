import { beforeAll, expect, test } from 'vitest';
import type { KnownIssue } from '../../../src/domain/record/records.ts';
import { editionOf } from '../../../src/edition/edition.ts';
import { emitAll } from '../../../src/emit/emit.ts';
import { issuePageView } from '../../../src/view/issue/issue.ts';
import { filesOf } from '../../support/api.ts';
import { issueFile, publicationFrom } from '../../support/content.ts';

/** Issues with links to places and footnotes, in two languages; each anchor is one of the page of KI-1. */
const FILES = {
  'known-issues/KI-1.md': issueFile(
    'KI-1',
    {},
    '## Summary\nSee [how](#workaround), [costs](#what-it-costs), [2nd](KI-2.md#phone), [news](#update-20261102T0300Z).\n\n## What it costs\n5[^n] coins.\n\n### On the phone\nMore.\n\n## Workaround\nWait 5[^n] hours.\n\n## Updates\n### 2026-11-02 · Confirmed\nSeen 5[^n] times.\n\n[^n]: By our count.\n',
  ),
  'known-issues/KI-1.pt.md':
    '---\ntitle: Um\n---\n## Resumo\nVeja [como](#solução-alternativa), [custos](#o-que-custa), [dois](KI-2.md#phone).\n\n## O que custa\n5 moedas.\n\n## Solução alternativa\nEspere.\n',
  'known-issues/KI-2.md': issueFile(
    'KI-2',
    {},
    '## Summary\nOf [KI-1](KI-1.md#on-the-phone).\n### Phone\nx\n## Workaround\n![Press *Save*](p.png)\n',
  ),
  'known-issues/p.png': '',
};

let files: Map<string, string>;
let publication: Awaited<ReturnType<typeof publicationFrom>>;
beforeAll(async () => {
  publication = await publicationFrom(FILES);
  files = filesOf(emitAll(publication));
});

const page = (id: string, language: 'en' | 'pt') =>
  issuePageView(editionOf(publication, language), publication.portal.byId.get(id) as KnownIssue);

test('sections have the same ids in every language, and links lead to them', () => {
  const anchors = ['summary', 'what-it-costs'];
  for (const language of ['en', 'pt'] as const)
    expect(page('KI-1', language).sections.map(({ anchor }) => anchor)).toEqual(anchors);
  expect(page('KI-1', 'pt').sections[0]?.html).toBe(
    '<p>Veja <a href="/pt/known-issues/ki-1/#workaround">como</a>, <a href="/pt/known-issues/ki-1/#what-it-costs">custos</a>, <a href="/pt/known-issues/ki-2/#phone">dois</a>.</p>',
  );
  expect(page('KI-1', 'en').sections[0]?.html).toContain('href="/known-issues/ki-1/#update-20261102T0300Z"');
});

test('where a translation lacks a heading, a link leads to the section around it', () => {
  const link = (language: 'en' | 'pt') => page('KI-2', language).sections[0]?.html ?? '';
  expect(link('en')).toContain('/known-issues/ki-1/#on-the-phone"');
  expect(link('pt')).toContain('/pt/known-issues/ki-1/#what-it-costs"');
});

test('what is read away from its page leads there by full addresses', () => {
  for (const [path, content] of files) {
    expect(content, path).not.toMatch(/(?:href=\\?["']|\]\()#/);
    expect(content, path).not.toContain('candor:');
  }
  const full = 'https://status.example.com/known-issues/ki-1/#workaround';
  for (const path of [
    'feeds/records.atom',
    'feeds/records.json',
    'known-issues/ki-1.md',
    'api/v1/known-issues/ki-1.json',
  ])
    expect(files.get(path), path).toContain(full);
});

test('a note’s number touches no figure, in whatever is made', () => {
  for (const [path, content] of files) {
    if (content.includes('5'))
      expect(content.replace(/<[^>]*>/g, ''), path).not.toMatch(/\b51 (?:coins|hours|times)/);
  }
  expect(page('KI-1', 'en').copying.reply).toContain('Wait 5 [1] hours. [1] By our count.');
  expect(page('KI-1', 'en').workaround.html).toContain('By our count.');
  expect(page('KI-1', 'en').sections[0]?.html).not.toContain('By our count.');
  const { texts } = JSON.parse(files.get('api/v1/updates.json') ?? '').updates.at(0);
  expect(texts.en.text).toBe('Seen 5 [1] times.\n\n[1] By our count.');
});
