import { expect, test } from 'vitest';
import { callSentence } from '../../../../scripts/cli/call-sentence.ts';

test.each([
  [
    "error: option '--format <format>' argument 'it's' is invalid. Allowed choices are text, json, github.",
    "error: --format can't be it's. Choices: text, json or github.",
  ],
  [
    "error: command-argument value 'x' is invalid for argument 'source'. Allowed choices are vtex.",
    "error: source can't be x. Choices: vtex.",
  ],
  ["error: missing required argument 'url'", 'error: <url> is missing'],
  ["error: unknown option '--contnt'\n(Did you mean --content?)", undefined],
])('%j', (message, sentence = message) => {
  expect(callSentence(`${message}\n`)).toBe(`${sentence}\n`);
});
