import fc from 'fast-check';
import type { Nodes } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { isElement } from '../../../src/markdown/html-elements.ts';
import { publishedMarkdown } from '../../../src/markdown/published-markdown.ts';
import { htmlOf, read } from '../../support/markdown.ts';
import { runs } from '../../support/runs.ts';

const ELEMENTS =
  'a abbr aside b blockquote br cite code dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead tr u ul var'.split(
    ' ',
  );
const plain = (body: string) => read(body).text.replace(/\s+/g, ' ');
const codes = (body: string) =>
  read(body).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);

describe.each(ELEMENTS.filter((name) => name !== 'br'))('<%s> without an end', (name) => {
  test.each([
    ['in a sentence', `Set it to <${name}> or none.`],
    ['beside its end', `Set it to <${name}></${name}> or none.`],
    ['closing', `Set it to </${name}> or none.`],
    ['in capitals', `Set it to <${name.toUpperCase()}> or none.`],
    ['in bold, over its edge', `Set **it to <${name}> or** none </${name}> at all.`],
    ['in a list', `- Set it to <${name}> or none.`],
    ['in a cell', `| a |\n|---|\n| Set it to <${name}> or none. |`],
  ])('%s is text', (_where, body) => {
    const [tag = ''] = /<.*>/.exec(body) ?? [];
    expect(plain(body)).toContain(tag.replaceAll('*', ''));
    expect(plain(read(body).sections.map(publishedMarkdown).join('\n\n'))).toContain(tag.replaceAll('*', ''));
  });

  test('at the beginning of a line is text, or refused at its line', () => {
    const body = `One.\n\n<${name}> is exported *twice*, see KI-7.\n\n## Workaround\n\nWait.`;
    const { sections, problems } = read(body);
    expect(sections.map(({ kind }) => kind)).toEqual(['summary', 'workaround']);
    expect(sections[0]?.text).toContain(`<${name}> is exported twice`);
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(
      name === 'pre' ? ['not-closed 3'] : [],
    );
  });
});

test('in a heading, a tag without its end is text, and a pair marks what it marks', () => {
  expect(read('## Use <small> here\n\nx').sections[0]?.heading).toBe('Use <small> here');
  expect(read('## The <b>Workaround</b>\n\nx').headings[0]?.text).toBe('The Workaround');
  expect(read('## One<br>two\n\nx').sections[0]?.heading).toBe('One two');
  expect(read('## <b>Workaround</b>\n\nx').sections[0]?.kind).toBe('workaround');
});

test.each([
  ['<placeholder>'],
  ['<your-id>'],
  ['<Your Name>'],
  ['<b or c>'],
  ['<a>x</a>'],
  ['<a href="other.md">x</a>'],
  ['<img>'],
  ['<td>x</td>'],
  ['<li>x</li>'],
  ['<div>x</div>'],
  ['<b/>'],
  ['<small>a <b>b</small>'],
])('%s in a sentence is text', (source) => {
  expect(plain(`Set it to ${source} now.`)).toContain(source.startsWith('<small>') ? '<b>' : source);
});

test.each([
  ['a <b>b *c*</b> d', '<p>a <b>b <em>c</em></b> d</p>'],
  ['one<br>two', '<p>one<br>two</p>'],
  ['<small>a <b>b</small>', '<p><small>a &#x3C;b>b</small></p>'],
  ['<div>\n\n*a*\n\n</div>', '<div><p><em>a</em></p></div>'],
  ['<b>\na\n</b>', '<p><b>\na\n</b></p>'],
  ['<ul>\n<li>a <x> b</li>\n</ul>', '<ul>\n<li>a &#x3C;x> b</li>\n</ul>'],
  ['<table>\na\n</table>', '<pre tabindex="0"><code>&#x3C;table>\na\n&#x3C;/table>\n</code></pre>'],
  [
    '<table>\n<tr>\n<td>\n\n**a**\n\n</td>\n<td></td>\n</tr>\n</table>',
    '<table tabindex="0">\n<tbody><tr>\n<td><p><strong>a</strong></p></td>\n<td></td>\n</tr>\n</tbody></table>',
  ],
  ['<p><img src="https://a.example/b.png" alt="b"></p>', '<p><a href="https://a.example/b.png">b</a></p>'],
  [
    'See <a href="https://a.example/?b=1&amp;c=2">KI-1, https://b.example/</a>.',
    '<p>See <a href="https://a.example/?b=1&#x26;c=2">KI-1, https://b.example/</a>.</p>',
  ],
  ['<!-- a draft --> Words *count*.', '<p>Words <em>count</em>.</p>'],
])('%j is %s', (body, html) => {
  expect(htmlOf(body)).toBe(html);
  expect(read(body).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('the name of details stands by itself in plain text', () => {
  expect(read('<details><summary>How <b>to</b></summary>Press it.</details>').text).toBe(
    'How to\n\nPress it.',
  );
});

test('an attribute that isn’t kept is a problem, with the tag as it may be', () => {
  expect(read('A <span style="color: red" title="t">red</span> word.').problems).toMatchObject([
    { code: 'html-attribute', line: 1, column: 3, fix: 'Write the tag without it: <span title="t">' },
  ]);
  expect(codes('<div hidden>\n\nA draft.\n\n</div>')).toEqual(['html-attribute 1:1']);
  expect(codes('a <img src="a.png" alt="a" width="40" onerror="x">')).toEqual(['html-attribute 1:3']);
});

test('a tag alone on its line that is shown as text is worth a warning, at its line', () => {
  expect(codes('a\n\n<details>\n<summary>More</summary>\n\nb')).toEqual(['html-as-text 3:1']);
  expect(codes('<table> is wrong.')).toEqual([]);
});

test('problems of a text that begins with a tag are at their own lines', () => {
  expect(codes('a\n\n<table> is\n[wrong](javascript:x) and\n<u style="">so</u>')).toEqual([
    'html-attribute 5:1',
    'refused-link 4:1',
  ]);
});

const TAGS = ELEMENTS.filter((name) => name !== 'a' && name !== 'br').flatMap((name) => [
  `<${name}>`,
  `</${name}>`,
]);

test('in whatever order tags stand, each is read or shown, and browsers read the HTML as it is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...TAGS), fc.constantFrom('x', ' y ', '\n', '\n\n', '- ')), {
        maxLength: 14,
      }),
      (pieces) => {
        const body = pieces.join('');
        const { sections, problems } = read(body);
        fc.pre(problems.every(({ severity }) => severity === 'warning'));
        const html = sections.map((section) => section.html).join('\n');
        const shown = sections.flatMap(
          ({ heading, text }) => `${heading} ${text}`.match(/<\/?[a-z0-9]+>/g) ?? [],
        );
        const written: string[] = body.match(/<\/?[a-z0-9]+>/g) ?? [];
        const elements = (html.match(/<\/?[a-z0-9]+/g) ?? []).map((tag) => `${tag}>`);
        for (const tag of new Set(written)) {
          const times = (among: string[]) => among.filter((other) => other === tag).length;
          expect(times(shown) + times(elements), tag).toBeGreaterThanOrEqual(times(written));
        }
        expect(toHtml(raw({ type: 'root', children: [{ type: 'raw', value: html }] } as Nodes))).toBe(html);
      },
    ),
    { numRuns: runs(300) },
  );
});

test('authors may use no element that the sanitiser drops', () => {
  for (const name of ELEMENTS) {
    if (isElement(name)) expect(htmlOf(`<div>\n<${name}>x</${name}>\n</div>`)).toContain('x');
  }
  expect(ELEMENTS.filter((name) => !isElement(name))).toEqual(['input']);
});
