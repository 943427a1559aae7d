import { expect, test } from 'vitest';
import { contentOf, issueFile } from '../../support/content.ts';

/** The codes of what is wrong with a record that links to a file, or shows it, and with the file itself. */
async function codesOf(path: string, bytes: string, form = `[it](${path})`): Promise<string[]> {
  const { problems } = await contentOf({
    'known-issues/a.md': issueFile('KI-1', {}, `## Summary\n\nSee ${form}.\n\n## Workaround\n\nNone.\n`),
    [`known-issues/${path}`]: Buffer.from(bytes, 'latin1'),
  });
  return problems.map(({ code }) => code);
}

test.each([
  ['page.png', '<html><script>alert(1)</script>'],
  ['page.PDF', '\xef\xbb\xbf\n <!DOCTYPE html>'],
  ['page.jpg', '\xff\xfe<\0h\0t\0m\0l\0>\0'],
  ['drawing.gif', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['both.gif', 'GIF89a/*<script>alert(1)</script>*/'],
  ['both.png', '\x89PNG\r\n\x1a\n\0\0\0\rtEXt<IFRAME src=x>'],
  ['runs.pdf', '%PDF-1.7\n1 0 obj << /S /JavaScript /JS (app.alert(1)) >>'],
  ['starts.pdf', '%PDF-1.7\n1 0 obj << /S /Launch /F (calc) >>'],
  ['page.zip', '<html>'],
])('%s that holds %j is refused, whatever its ending says', async (path, bytes) => {
  expect(await codesOf(path, bytes)).toEqual(['active-file']);
});

test.each([
  ['form.png', '\x89PNG\r\n\x1a\n\0\0\0\rtEXt<x:xmpmeta xmlns:x="adobe:ns:meta/">'],
  ['guide.pdf', '%PDF-1.7\n1 0 obj << /Title (JavaScript) /JSON 1 >>'],
  ['error.txt', '<html>502 Bad Gateway</html>'],
  ['answer.json', '{"body":"<script>"}'],
  ['empty.png', ''],
])('%s that holds %j is for reading', async (path, bytes) => {
  expect(await codesOf(path, bytes)).toEqual([]);
});
