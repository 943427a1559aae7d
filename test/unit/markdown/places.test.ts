import { expect, test } from 'vitest';
import { read } from '../../support/markdown.ts';

test('a known section is a place of its own name, whatever its language and its heading', () => {
  const { sections } = read(
    '## Resumo\na\n## Passos para reproduzir\nb\n## **Solução alternativa**\nc\n## Workaround\nd',
  );
  expect(sections.map(({ anchor }) => anchor)).toEqual(['summary', 'steps', 'workaround', 'workaround-1']);
});

test('a heading of the author’s own is a place by its words, or by the name that its author gives it', () => {
  const { sections, places } = read(
    'Lead.\n## Custos extras\na\n### On the phone\nb\n## Costs {#money}\nc\n## Custos extras\nd\n## Main\ne\n## 日本\nf',
  );
  expect(sections.map(({ anchor, heading }) => [anchor, heading])).toEqual([
    ['summary', ''],
    ['custos-extras', 'Custos extras'],
    ['money', 'Costs'],
    ['custos-extras-1', 'Custos extras'],
    ['main-1', 'Main'],
    ['日本', '日本'],
  ]);
  expect(sections[1]?.html).toContain('<h3 id="on-the-phone">On the phone</h3>');
  expect(places).toContainEqual({ name: 'onthephone', anchor: 'on-the-phone', section: 'custos-extras' });
});

test('a known section keeps its place from a heading of the same name above it', () => {
  const { sections } = read('## Summary\n### Workaround\na\n## Workaround\nb');
  expect(sections[0]?.html).toContain('id="workaround-1"');
  expect(sections[1]?.anchor).toBe('workaround');
});

test('parts of a post-mortem are places within it', () => {
  const { postMortem, places } = read('## Post-mortem\n### Causa raiz\na\n### Also\nb', 'incidents/a.md');
  expect(postMortem?.sections.map(({ anchor }) => anchor)).toEqual([
    'post-mortem-root-cause',
    'post-mortem-also',
  ]);
  expect(places).toContainEqual({
    name: 'causaraiz',
    anchor: 'post-mortem-root-cause',
    section: 'post-mortem',
  });
});

test('an id that an author gives an element isn’t one', () => {
  expect(read('## Summary\n\n<h3 id="main">A</h3>').sections[0]?.html).not.toContain('id="main"');
});

test('links to places, here and in other files, are markers with the place', () => {
  const { sections, references } = read('[a](#workaround) [b](KI-2.md#so%20on) [c](guide.pdf#page=2)');
  expect(sections[0]?.html).toBe(
    '<p><a href="candor:file/known-issues/KI-1.md#workaround">a</a> <a href="candor:file/known-issues/KI-2.md#so%20on">b</a> <a href="candor:asset/known-issues/guide.pdf#page%3D2">c</a></p>',
  );
  expect(references.map(({ target, place }) => [target, place])).toEqual([
    ['known-issues/KI-1.md', 'workaround'],
    ['known-issues/KI-2.md', 'so on'],
    ['known-issues/guide.pdf', 'page=2'],
  ]);
});

test.each(['[Our help]()', '[Our help](#)', '[Our help][x]\n\n[x]: #'])(
  '%j leads nowhere: a problem',
  (body) => {
    expect(read(body).problems.map(({ code }) => code)).toEqual(['empty-address']);
  },
);
