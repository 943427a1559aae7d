import { describe, expect, test } from 'vitest';
import { read } from '../../support/markdown.ts';

const codes = (body: string, path?: string) =>
  read(body, path).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);

const OPEN = [
  '<!-- a draft',
  '<![CDATA[ data',
  '<?php echo',
  '<!DOCTYPE html',
  '```',
  '~~~~ js',
  '<script>',
  '<style>',
  '<pre>',
  '<textarea>',
];

describe.each(OPEN)('%s without an end', (begins) => {
  test.each([
    ['in the text', `Text.\n\n${begins}\n\n## Workaround\n\nWait.`, '3:1'],
    ['in a list', `Text.\n\n- ${begins}\n\n  more\n\n## Workaround\n\nWait.`, '3:3'],
    ['in a quote', `Text.\n\n> ${begins}\n> more\n\nEnd.`, '3:3'],
  ])('%s is a problem where it begins', (_where, body, place) => {
    expect(codes(body)).toEqual([`not-closed ${place}`]);
  });
});

test.each([
  '<!-- a -->\n\nText.',
  'a <!-- b --> c <!--> d',
  '```\n~~~\n```',
  '> ~~~~\n> ~~~\n> ~~~~',
  '- ```js\n  a\n  ```',
  '````\n```\n````',
  '    ```\n    a',
  '<pre>\n\na\n\n</pre>',
  '<![CDATA[\n\na\n\n]]>',
  '`<!--` and \\<!-- and &lt;!--',
  'One --> two',
  'Between <script> and <style>, **<pre>** too.\n\n| a |\n|---|\n| <textarea> |',
])('%j is closed', (body) => {
  expect(codes(body)).toEqual([]);
});

test.each([
  'Text. <!-- secret\n\n-->\n\nEnd.',
  '- Text <!-- secret\n- secret -->',
  '| a | b |\n|---|---|\n| <!-- secret | secret --> |',
  '<div>\n<!-- secret\n\nsecret -->\n</div>',
  'Text.\n\n<!-- secret\n\n## Workaround\n\nsecret',
  '> <!-- secret\n\nsecret',
])('of a comment that CommonMark would end too early, nothing passes in silence: %j', (body) => {
  expect(codes(body)).toHaveLength(1);
  expect(codes(body)[0]).toContain('not-closed');
});

test('what is in a comment is nowhere', () => {
  const body = `Text <!-- secret --> more.\n\n<!--\nsecret\n\nsecret\n-->\n\n<div>\n<!-- secret -->\nIn it.\n</div>\n\n## A <!-- secret --> heading\n\n<!-- secret --> End.`;
  expect(codes(body)).toEqual([]);
  expect(JSON.stringify(read(body))).not.toContain('secret');
  const mdx = 'Text {/* secret */} more.\n\n{/*\nsecret\n\nsecret\n*/}\n\nEnd.';
  expect(codes(mdx, 'known-issues/KI-1.mdx')).toEqual([]);
  expect(JSON.stringify(read(mdx, 'known-issues/KI-1.mdx'))).not.toContain('secret');
});
