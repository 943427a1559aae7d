import { expect, test } from 'vitest';
import { publishedMarkdown } from '../../../src/markdown/published-markdown.ts';
import { growth } from '../../support/growth.ts';
import { read } from '../../support/markdown.ts';

test.each(['<b></b>', '<i> </i> ', '<sup>1</sup>'])('many times %s takes no longer than that', (unit) => {
  expect(growth((size) => () => read(unit.repeat(size)).sections.map(publishedMarkdown), 60)).toBeLessThan(
    256,
  );
});
