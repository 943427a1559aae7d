import { expect, test } from 'vitest';
import { recordText } from '../../../../src/browser/search/record-text.ts';
import { emitMarkdown } from '../../../../src/emit/markdown/markdown.ts';
import { issueFile, publicationFrom } from '../../../support/content.ts';

const UPDATES = '## Updates\n\n### 2026-04-02 · Confirmed\n\nWe have seen it.\n';

async function markdownOf(body: string): Promise<string> {
  const publication = await publicationFrom({
    'known-issues/KI-1.md': issueFile('KI-1', { related: '[KI-2]' }, body),
    'known-issues/KI-2.md': issueFile('KI-2', {}, '## Summary\n\nAnother.\n'),
  });
  const file = [...emitMarkdown(publication)].find(({ path }) => path === 'known-issues/ki-1.md');
  return String(file?.content);
}

test('of an issue without a workaround, an excerpt has its own sentences alone', async () => {
  const markdown = await markdownOf(`## Summary\n\nIt *fails*.\n\n### On phones\n\nTwice.\n\n${UPDATES}`);
  expect(markdown).toContain('No workaround');
  expect(recordText(markdown, 'Workaround')).toEqual({ text: 'It fails. Twice. We have seen it.' });
});

test('what its author says on a workaround is there, and how one begins', async () => {
  const remark = await markdownOf(
    '## Summary\n\nIt fails.\n\n## Workaround\n\nNone yet. Ask for a refund.\n',
  );
  expect(recordText(remark, undefined).text).toContain('Ask for a refund.');
  const found = await markdownOf(
    `## Summary\n\nIt fails.\n\n## Workaround\n\n- **Cloud:** Wait.\n\n${UPDATES}`,
  );
  expect(recordText(found, 'Workaround')).toEqual({
    text: 'Cloud: Wait. It fails. We have seen it.',
    workaround: 'Cloud: Wait.',
  });
});

test('the states of components are facts, and aren’t in the text of an incident', () => {
  const markdown =
    '# INC-1: Down\n\n- **Status:** Resolved\n\n## What was affected\n\n*Times in UTC−3:*\n\n- **Checkout:** Major outage\n\n## Timeline\n\n### 2 Apr 2026, 10:00 · Identified\n\nA disk is full.\n\n## Known issues\n\n- [KI-1: It fails](https://a.example/known-issues/ki-1.md)\n';
  expect(recordText(markdown, undefined).text).toBe('A disk is full.');
});
