import { expect, test } from 'vitest';
import { decode } from '../../../src/content/decode.ts';

const problemOf = (text: string) => {
  const { problem } = decode(new TextEncoder().encode(text), 'site.yaml');
  return problem && [problem.code, problem.line, problem.column];
};

test.each([
  ['of two versions', 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n', 2],
  ['with the version before both', 'a\n<<<<<<< HEAD\nb\n||||||| old\n=======\nc\n>>>>>>> other', 2],
  ['of a file with CRLF', 'a\r\n<<<<<<< HEAD\r\n=======\r\n>>>>>>> other\r\n', 2],
  ['after a beginning alone', '<<<<<<< a\nb\n<<<<<<< HEAD\n=======\n>>>>>>> other', 3],
])('a merge conflict %s is refused where it begins', (_what, text, line) => {
  expect(problemOf(text)).toEqual(['merge-conflict', line, 1]);
});

test.each([
  ['a heading', 'A\n=======\n\n>>>>>>> quoted\n'],
  ['a beginning alone', '<<<<<<< HEAD\nb\n======='],
  ['an end before its beginning', '>>>>>>> a\n=======\n<<<<<<< b\n'],
  ['an example that is indented', '  <<<<<<< HEAD\n  a\n  =======\n  b\n  >>>>>>> other'],
])('%s isn’t one', (_what, text) => {
  expect(problemOf(text)).toBeUndefined();
});
