import { describe, expect, test } from 'vitest';
import { contentOf, issueFile } from '../../../support/content.ts';
import { problemsIn } from '../../../support/problems.ts';

const WORKAROUND = '## Workaround\n\nWait.\n\n';
const text = (body: string, files: Record<string, string> = {}) =>
  problemsIn({ 'known-issues/a.md': issueFile('KI-1', {}, WORKAROUND + body), ...files });

describe('files', () => {
  test('paths count from the file’s folder, or from the top', async () => {
    const files = { 'known-issues/img/a b.png': '', 'incidents/guide.pdf': '' };
    const body =
      '![The error](img/a%20b.png) [Guide](../incidents/guide.pdf) [Guide](/incidents/guide.pdf#page=2) [Web](https://example.com)\n';
    expect(await text(body, files)).toEqual([]);
  });

  test('a file of that name elsewhere is what was meant', async () => {
    const file = issueFile('KI-1', {}, `${WORKAROUND}![The error](error.PNG)\n`);
    const { problems } = await contentOf({ 'known-issues/a.md': file, 'images/error.png': '' });
    expect(problems).toMatchObject([
      { code: 'unknown-file', fix: expect.stringContaining('Did you mean images/error.png?') },
    ]);
  });

  test.each([
    ['[a](a.html)', ['active-file known-issues/a.md:14']],
    ['[a](a.SVG)', ['active-file known-issues/a.md:14']],
    ['![The error](a.html)', ['active-file known-issues/a.md:14']],
    ['![The error](a.SVG)', []],
    ['[a](a.txt)', []],
    ['[a](https://example.com/a.html)', []],
  ])('%s, which a browser may run', async (body, problems) => {
    const files = { 'known-issues/a.html': '', 'known-issues/a.SVG': '', 'known-issues/a.txt': '' };
    const found = await text(`${body}\n`, files);
    expect(found.filter((problem) => !problem.startsWith('unused-file'))).toEqual(problems);
  });

  test.each([
    ...['../site.yaml', '/site.yaml', '../site%2Eyaml', 'KI-2.MD', 'b.YAML', 'b.php', 'b', 'b.png.exe'],
    ...['b.env', 'b.key', 'b.eml', 'b.css', 'b.swf', 'b.htaccess', 'b.svgz', 'b.sqlite'],
  ])('%s is never published, shown or linked to', async (target) => {
    const path = decodeURIComponent(target)
      .replace(/^(?:\.\.\/|\/)/, '')
      .replace(/^(?=[bK])/, 'known-issues/');
    const files = { [path]: issueFile('KI-2') };
    for (const body of [`[a](${target})`, `![The error](${target})`]) {
      const { problems, assets } = await contentOf({
        'known-issues/a.md': issueFile('KI-1', {}, `${WORKAROUND}${body}\n`),
        ...(path === 'site.yaml' ? {} : files),
      });
      expect(problems).toContainEqual(
        expect.objectContaining({
          code: expect.stringMatching(/^(?:private|active)-file$/),
          file: 'known-issues/a.md',
          line: 14,
        }),
      );
      expect(assets).toEqual([]);
    }
  });

  test.each([
    ['[a](../a.png)', ['file-outside-records known-issues/a.md:14']],
    ['![The error](/images/a.png)', ['file-outside-records known-issues/a.md:14']],
    ['![The error](b.pdf)', ['private-file known-issues/a.md:14']],
    ['![The error](a.md)', ['private-file known-issues/a.md:14']],
    ['[a](b.PDF)', []],
  ])('%s', async (body, problems) => {
    const files = { 'a.png': '', 'images/a.png': '', 'known-issues/b.pdf': '', 'known-issues/b.PDF': '' };
    const found = await text(`${body}\n`, files);
    expect(found.filter((problem) => !problem.startsWith('unused-file'))).toEqual(problems);
  });

  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT href="a.js"/>',
    '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
    '<g onload="alert(1)"/>',
    '<g\nonclick = "alert(1)"/>',
    '<a href="javascript:alert(1)"><text>x</text></a>',
    '<a xlink:href="&#106;avascript:alert(1)"><text>x</text></a>',
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    '<!DOCTYPE svg [<!ENTITY a "b">]>',
    '<?xml-stylesheet href="a.xsl"?>',
  ])('a drawing with %s is no picture', async (inner) => {
    const files = { 'known-issues/a.svg': `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>` };
    expect(await text('![The error](a.svg)\n', files)).toEqual(['active-file known-issues/a.md:14']);
  });

  test('a drawing of shapes and words is one', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg"><defs><g id="a"><path d="M0 0"/></g></defs><use href="#a"/><text>on = off</text></svg>';
    expect(await text('![The error](a.svg)\n', { 'known-issues/a.svg': drawing })).toEqual([]);
  });

  test.each([
    ['![](a.png)', ['image-without-text known-issues/a.md:14']],
    ['![ ](a.png)', ['image-without-text known-issues/a.md:14']],
    ['Before ![](a.png)', ['image-without-text known-issues/a.md:14']],
    ['![The error](a.png)', []],
  ])('%s', async (body, problems) => {
    expect(await text(`${body}\n`, { 'known-issues/a.png': '' })).toEqual(problems);
  });
});

describe('headings', () => {
  test.each([
    ['down by one, up by many', '## A\n### B\n#### C\n## D\n', []],
    ['down by two', '## A\n#### B\n', ['heading-jump known-issues/a.md:15']],
    ['below a top heading', '# A\n### B\n', ['top-heading known-issues/a.md:14']],
    ['below a heading that is none', '**Updates**\n\n### B\n', ['lost-heading known-issues/a.md:14']],
    ['again after a jump', '## A\n#### B\n#### C\n##### D\n', ['heading-jump known-issues/a.md:15']],
    ['a first level', '# A\n## B\n', ['top-heading known-issues/a.md:14']],
    ['headings of one’s own, twice', '## A\n\nOne.\n\n## A\n\nTwo.\n', []],
  ])('%s', async (_name, body, problems) => {
    expect(await text(body)).toEqual(problems);
  });

  test('one on several lines is shown on one', async () => {
    const file = issueFile('KI-1', {}, `${WORKAROUND}More\nthan that\n===\n`);
    const { problems } = await contentOf({ 'known-issues/a.md': file });
    expect(problems).toMatchObject([
      { what: '“More than that” is a heading of the first level.', fix: 'Write: ## More than that' },
    ]);
  });
});

describe('what is nobody’s business', () => {
  test.each([
    'name@example.com',
    'a.b+c@mail.example.org',
    'root@localhost',
    'logo@2x.png',
    '@mention',
    'user@host',
    'AKIA1234',
    'Bearer <token>',
    'Bearer token',
    'xoxb-…',
    'eyJhbGciOiJIUzI1NiJ9',
  ])('%s may be published', async (words) => {
    expect(await text(`Type \`${words}\` there.\n`)).toEqual([]);
  });

  test.each([
    ['email-address', 'ana.souza@halyard.dev'],
    ['secret', 'AKIAIOSFODNN7EXAMPLE'],
    ['secret', `ghp_${'a1'.repeat(18)}`],
    ['secret', `github_pat_${'a1'.repeat(20)}`],
    ['secret', `xoxb-${'1'.repeat(12)}`],
    ['secret', `sk_live_${'a1'.repeat(12)}`],
    ['secret', `AIza${'a'.repeat(35)}`],
    ['secret', `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(20)}`],
    ['secret', `Bearer ${'a1'.repeat(16)}`],
    ['secret', '-----BEGIN RSA PRIVATE KEY-----'],
  ])('%s: %s', async (code, words) => {
    expect(await text(`Type \`${words}\` there.\n`)).toEqual([`${code} known-issues/a.md:14`]);
  });

  test('a secret isn’t shown, and facts and translations are published too', async () => {
    const secret = `ghp_${'a1'.repeat(18)}`;
    const { problems } = await contentOf({
      'known-issues/a.md': issueFile('KI-1', { author: 'Ana <ana@halyard.dev>', title: `Token ${secret}` }),
      'known-issues/a.pt.md': `---\ntitle: Falha\n---\n## Resumo\n\n${secret}\n`,
    });
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['secret', 3, 14],
      ['email-address', 9, 14],
      ['secret', 6, 1],
    ]);
    expect(JSON.stringify(problems)).not.toContain(secret.slice(0, 12));
  });
});
