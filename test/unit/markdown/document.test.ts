import { expect, test } from 'vitest';
import { read } from '../../support/markdown.ts';

test('sections are known in every language, whatever their marks', () => {
  const { sections } = read(
    '## Sumário\na\n## **Cómo reproducirlo:**\nb\n## Solução alternativa\nc\n## Nota interna\nd',
  );
  expect(sections.map(({ kind }) => kind)).toEqual(['summary', 'steps', 'workaround', 'other']);
});

test('what stands before the first heading is the summary', () => {
  expect(read('It fails.\n\n## Workaround\n\nWait.').sections[0]).toMatchObject({
    kind: 'summary',
    heading: '',
    text: 'It fails.',
    line: 1,
  });
});

test.each(['·', '-', '–', '—'])('a timeline’s entry is a time and a state with %s between', (dash) => {
  const { updates } = read(`## Timeline\n### 2019-05-07 10:32 ${dash} Investigando\nWe look.`);
  expect(updates).toMatchObject([
    {
      time: '2019-05-07 10:32',
      state: 'investigating',
      stateText: 'Investigando',
      text: 'We look.',
      line: 2,
    },
  ]);
});

test('a day, an offset and a state of two words are read', () => {
  const { updates } = read(
    '## Updates\n### 2019-05-07 · Won’t fix\n### 2019-05-07T10:32-03:00 - In progress\n### 2019-05-07 10:32Z – Verifying',
  );
  expect(updates.map(({ time, state }) => [time, state])).toEqual([
    ['2019-05-07', 'no-fix'],
    ['2019-05-07T10:32-03:00', 'in_progress'],
    ['2019-05-07 10:32Z', 'verifying'],
  ]);
});

test('a heading that isn’t a time and a state is handed on as it is', () => {
  const { updates } = read('## Timeline\n### Yesterday · Solved');
  expect(updates).toMatchObject([
    { heading: 'Yesterday · Solved', time: 'Yesterday', state: undefined, stateText: 'Solved' },
  ]);
});

test('a post-mortem has a lead, sections and action items with owner and due date', () => {
  const { postMortem } = read(
    '## Post-mortem\nIn short.\n### Root cause\nA cache.\n### Action items\n- [x] Alarm on **evictions** (owner: reliability, due: 2019-06-01)\n- [ ] Review sizes\n',
    'incidents/a.md',
  );
  expect(postMortem?.lead?.text).toBe('In short.');
  expect(postMortem?.sections.map(({ kind }) => kind)).toEqual(['root-cause']);
  expect(postMortem?.actionItems).toEqual([
    {
      done: true,
      owner: 'reliability',
      due: '2019-06-01',
      html: '<p>Alarm on <strong>evictions</strong></p>',
      text: 'Alarm on evictions',
    },
    { done: false, html: '<p>Review sizes</p>', text: 'Review sizes' },
  ]);
});

test('ids in prose become links, in code and in longer words they don’t', () => {
  const document = read('See KI-1042, `KI-7`, XKI-8, KI-9x, [KI-5](https://a.example/), and\nINC-31.');
  expect(document.references.filter(({ kind }) => kind === 'record')).toEqual([
    { kind: 'record', target: 'KI-1042', line: 1, column: 5 },
    { kind: 'record', target: 'INC-31', line: 2, column: 1 },
  ]);
  expect(document.sections[0]?.html).toContain('<a href="candor:KI-1042">KI-1042</a>');
});

test('what may scroll sideways can be reached by keyboard', () => {
  const { sections } = read('```\ncode\n```\n\n| a |\n|---|\n| b |');
  expect(sections[0]?.html).toMatch(/<pre tabindex="0">.*<table tabindex="0">/s);
});

test('links to files and images are paths below the content folder', () => {
  const { references, sections } = read(
    '[other](../incidents/a.md#x) ![form](img/a%20b.png)',
    'known-issues/sub/KI-1.md',
  );
  expect(references).toEqual([
    { kind: 'file', target: 'known-issues/incidents/a.md', place: 'x', line: 1, column: 1 },
    { kind: 'image', target: 'known-issues/sub/img/a b.png', line: 1, column: 30 },
  ]);
  expect(sections[0]?.html).toContain('src="candor:asset/known-issues/sub/img/a%20b.png"');
});

test('a definition reaches every section', () => {
  const { sections } = read('## Summary\n[a][x]\n## Workaround\n[b][x]\n\n[x]: https://a.example/');
  for (const { html } of sections) expect(html).toContain('href="https://a.example/"');
});

test('lines are the file’s own', () => {
  const document = read('text\n\n## Summary\n\n### Deeper');
  expect(document.headings.map(({ line, depth }) => [line, depth])).toEqual([
    [3, 2],
    [5, 3],
  ]);
});

test('braces and tables of GFM are plain Markdown', () => {
  expect(read('Send {"a": 1} now.\n\n| a | b |\n|---|---|\n| 1 | 2 |').problems).toEqual([]);
});

test('a cell that has no column is refused where it stands, once a row, and nothing is lost with an empty one', () => {
  const { problems } = read('| a | b |\n|---|---|\n| 1 | 2 | |\n| 1 | `x|y` | 4 |\n| 1 |\n');
  expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([['surplus-cell', 4, 9]]);
  expect(read('| a | b |\n|---|---|\n| 1 | `x\\|y` |\n').sections[0]?.html).toContain('<code>x|y</code>');
});

test('a version with an @ is no address', () => {
  expect(read('Install `a` and shop.store@2.x, then <desk@example.com>.').sections[0]?.html).toBe(
    '<p>Install <code>a</code> and shop.store@2.x, then <a href="mailto:desk@example.com">desk@example.com</a>.</p>',
  );
});

test('long runs of white space and comments without an end are read once', () => {
  const space = '\u2003'.repeat(1000);
  const { postMortem } = read(
    `## Post-mortem\n\n### Action items\n\n- Look${space}again (owner: data)\n`,
    'incidents/a.md',
  );
  expect(postMortem?.actionItems).toMatchObject([{ owner: 'data' }]);
  expect(read(`## Timeline\n\n### Soon${space}x\n`).updates).toMatchObject([{ state: undefined }]);
  expect(read(`<div>\n${'<!--'.repeat(1000)}`).problems).toMatchObject([{ code: 'not-closed', line: 2 }]);
});
