import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { ApiKnownIssue, ApiKnownIssues } from '../../src/emit/api/schemas/known-issue.ts';
import type { ApiPriorities } from '../../src/emit/api/schemas/priorities.ts';
import { schemaFaults } from '../support/api.ts';
import { htmlFiles, readPage, tagsOf } from '../support/html.ts';
import { fromIssues, fromValues } from '../support/recompute-priorities.ts';

const folder = inject('demonstration');
const files = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(json|md|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).replaceAll(sep, '/'), readFileSync(path, 'utf8')]),
);
const ORIGIN = 'https://status.halyard.example/';
const pages = htmlFiles(folder).filter((path) => /(known-issues|incidents)\/[a-z]+-\d+\//.test(path));

test('the files of the API follow the schemas that are published with them', () => {
  expect([...files.keys()].filter((path) => path.startsWith('api/v1/')).length).toBeGreaterThan(50);
  expect(schemaFaults(files)).toEqual([]);
});

test('lists lead to a file for each page of a record', () => {
  const { knownIssues } = JSON.parse(files.get('api/v1/known-issues.json') ?? '') as ApiKnownIssues;
  expect(knownIssues.length).toBeGreaterThan(20);
  for (const { url, id } of knownIssues) {
    const issue = JSON.parse(files.get(url.replace(ORIGIN, '')) ?? '') as ApiKnownIssue;
    expect(issue.id).toBe(id);
    expect(issue.hasWorkaround && issue.workaround === null).toBe(false);
  }
});

test('every place of the order of priorities can be had again from the published files alone', () => {
  const read = (name: string) =>
    JSON.parse(files.get(`api/v1/${name}.json`) ?? '') as Record<string, unknown>;
  const file = read('priorities');
  const published = (file['priorities'] as ApiPriorities['priorities']).map(
    ({ id, place, score, points }) => ({
      ...{ id, place, score, points },
    }),
  );
  expect(published.length).toBeGreaterThan(10);
  expect(fromValues(file)).toEqual(published);
  const { timeZone } = read('site') as { timeZone: string };
  expect(fromIssues([read('known-issues')], { timeZone }, file)).toEqual(published);
});

test('every record’s page names its Markdown, which is there', () => {
  expect(pages.length).toBeGreaterThan(100);
  for (const path of pages) {
    const links = tagsOf(readPage(folder, path)).filter(
      ({ attributes }) => attributes['rel'] === 'alternate' && attributes['type'] === 'text/markdown',
    );
    const markdown = path.replace(/\/index\.html$/, '.md');
    expect(links.map(({ attributes }) => attributes['href'])).toEqual([`/${markdown}`]);
    expect(files.get(markdown), markdown).toMatch(/^# [A-Z]+-\d+: .+\n/);
  }
});

test('no marker is left where a link should be', () => {
  const left = [...files].filter(([, content]) => /"candor:|\(<?candor:|\0|\\u0000/.test(content));
  expect(left.map(([path]) => path)).toEqual([]);
});

test('llms.txt leads to files that are there', () => {
  const links = [...(files.get('llms.txt') ?? '').matchAll(/\]\((https:[^)]*)\)/g)].map(
    ([, url = '']) => url,
  );
  expect(links.length).toBeGreaterThan(40);
  const missing = links.filter((url) => /\.(md|json)$/.test(url) && !files.has(url.replace(ORIGIN, '')));
  expect(missing).toEqual([]);
});
