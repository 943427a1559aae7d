import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlOf, read } from '../../support/markdown.ts';
import { runs } from '../../support/runs.ts';

const codes = (body: string, path?: string) => read(body, path).problems.map(({ code }) => code);

test.each([
  ['<a:CommercialConditionId>3</a:CommercialConditionId>', '&#x3C;a:CommercialConditionId>3'],
  ['The tag <script>alert(1)</script> is dropped', '&#x3C;script>alert(1)'],
  ['<script>alert(1)</script> begins the line', '&#x3C;script>alert(1)'],
  ['<soapenv:Header/> is empty', '&#x3C;soapenv:Header/>'],
  ['An <iframe src="https://a.example/"></iframe>', '&#x3C;iframe'],
  ['Send <![CDATA[x]]> here', '&#x3C;![CDATA[x]]>'],
  ['<?xml version="1.0"?>', '&#x3C;?xml'],
  ['<style>body { color: red }</style>', '&#x3C;style>'],
])('%s stays readable as text', (body, shown) => {
  const html = htmlOf(body);
  expect(html).toContain(shown);
  expect(html).not.toMatch(/<(script|style|iframe|a:)/);
});

test('a tag that swallows text in CommonMark swallows no section', () => {
  const { sections } = read(
    '## Summary\n\n<script> is removed\n\nMore.\n\n## Workaround\n\nUse another tag.\n',
  );
  expect(sections.map(({ kind }) => kind)).toEqual(['summary', 'workaround']);
});

test('XML on several lines stays a block', () => {
  expect(htmlOf('<Product>\n  <Id>1</Id>\n</Product>')).toContain('<pre');
});

test('comments are not published, drafts in them neither', () => {
  const document = read('Before.\n\n<!-- draft\n\nsecret\n\n-->\n\nAfter <!-- hidden --> this.');
  expect(JSON.stringify(document)).not.toMatch(/secret|hidden/);
  expect(document.text).toContain('After');
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'candor:KI-1',
  'file:///etc/passwd',
])('a link to %j is refused', (url) => {
  expect(codes(`[press](<${url}>)`)).toEqual(['refused-link']);
  expect(htmlOf(`[press](<${url}>)`)).toBe('<p><a href="#">press</a></p>');
});

test.each([
  ['See https://[store].example.com/a now', 'See https://[store].example.com/a now'],
  ['See https://shop-\\[store].example.com/a now', 'See https://shop-\\[store].example.com/a now'],
  ['<https://[store].example.com/>', 'https://[store].example.com/'],
  ['www.[store].com', 'www.[store].com'],
])('%j is the pattern of an address, and stays text', (body, text) => {
  expect(htmlOf(body)).toBe(`<p>${text}</p>`);
  expect(codes(body)).toEqual([]);
});

test('a link whose address no browser can open is a problem', () => {
  expect(codes('[press](https://[store].example.com/)')).toEqual(['bad-address']);
  expect(htmlOf('<a href="https://[store].example.com/">press</a>')).toContain('&#x3C;a href=');
  expect(codes('[press](https://store.example.com/a[1]?b=\\[c])')).toEqual([]);
});

test('allowed HTML loses its handlers and styles', () => {
  expect(htmlOf('A <b onclick="x()" style="color:red" class="x">bold</b> word')).toBe(
    '<p>A <b>bold</b> word</p>',
  );
});

test.each([
  '<a title=" href=https:" href="candor:asset/x">f</a>',
  '<div><a =href=https: href="candor:asset/x">f</a></div>',
  '<div><a "href=https: href=candor:asset/x>f</a></div>',
  '<div><a x\u00a0href=https: href=candor:asset/x>f</a></div>',
  '<a href="&#99;andor:asset/x">f</a>',
])('%j is text: a browser reads another address than the first that meets the eye', (body) => {
  expect(htmlOf(body)).toContain('&#x3C;a ');
  expect(htmlOf(body)).not.toContain('<a href="candor:');
});

test('an image that takes its address from below the text is one like any other', () => {
  expect(htmlOf('![The form][a]\n\n[a]: https://a.example/form.png')).toBe(
    '<p><a href="https://a.example/form.png">The form</a></p>',
  );
  const { references } = read('![The form][a]\n\n[a]: form.png');
  expect(references).toMatchObject([{ kind: 'image', target: 'known-issues/form.png' }]);
});

test('files have addresses of their own whatever they are called', () => {
  expect(htmlOf('![x](a&b%20%231.png)')).toContain('"candor:asset/known-issues/a%26b%20%231.png"');
});

test('HTML links to other sites stay, others are shown as text', () => {
  expect(htmlOf('<a href="https://a.example/" onclick="x">a</a>')).toContain(
    '<a href="https://a.example/">a</a>',
  );
  expect(htmlOf('<a href="javascript:x">a</a>')).toContain('&#x3C;a href=');
});

test('images on other hosts become links, so that a page asks no other host', () => {
  expect(htmlOf('![The form](https://a.example/form.png)')).toBe(
    '<p><a href="https://a.example/form.png">The form</a></p>',
  );
  expect(htmlOf('<img src="https://a.example/form.png" alt="">')).toContain(
    '<a href="https://a.example/form.png">form.png</a>',
  );
});

test.each([
  ["import x from 'y'\n\nText", 'line-of-code'],
  ['export const x = 1\n\nText', 'line-of-code'],
  ['export fails when the file is large.', 'line-of-code'],
  ['Sum {1 + 1}', 'code-in-content'],
  ['{process.exit()}', 'code-in-content'],
  ['<Note title={1 + 1}>x</Note>', 'code-in-content'],
  ['<Note {...x}>y</Note>', 'code-in-content'],
  ['<Nota>x</Nota>', 'unknown-mdx-component'],
  ['<constructor>x</constructor>', 'unknown-mdx-component'],
  ['<__proto__ />', 'unknown-mdx-component'],
  ['<script>alert(1)</script>', 'unknown-mdx-component'],
  ['<Note>x', 'not-closed'],
])('MDX: %j is a problem', (body, code) => {
  expect(codes(body, 'known-issues/KI-1.mdx')).toContain(code);
});

test('MDX: the portal’s components become plain HTML', () => {
  const html = htmlOf(
    '<Note>\nRead **this**.\n</Note>\n\n<Steps>\n1. One\n</Steps>',
    'known-issues/KI-1.mdx',
  );
  expect(html).toContain(
    '<aside class="note" role="note"><p><strong>Note</strong></p><p>Read <strong>this</strong>.</p></aside>',
  );
  expect(html).toContain('<li>One</li>');
});

const fragments = fc.constantFrom(
  '<script>',
  '</script>',
  '<b',
  'onerror=',
  '"',
  "'",
  '>',
  '<img src=x ',
  '<svg onload=x>',
  '](javascript:x)',
  '[a',
  '<a href=',
  'javascript:',
  '\n',
  '\n\n',
  '`',
  '<!--',
  '-->',
  '&#106;avascript:',
  '![',
  ' ',
  '<details open ontoggle=x>',
  '</p>',
  '{',
  '}',
);

test('whatever is written, no script, handler or refused address comes out', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fragments, fc.string({ maxLength: 6 })), { maxLength: 14 }), (pieces) => {
      const html = htmlOf(pieces.join(''));
      const tags = [...html.matchAll(/<([a-z0-9]+)((?:\s[^<>]*?)?)>/g)];
      for (const [, name, attributes = ''] of tags) {
        expect(['script', 'svg', 'style', 'iframe', 'object']).not.toContain(name);
        expect(attributes).not.toMatch(/\son[a-z]+=/);
        expect(attributes).not.toMatch(/(href|src)="\s*(javascript|data|vbscript):/i);
      }
    }),
    { numRuns: runs(100), seed: 7 },
  );
});
