import type { Check } from './check.ts';

/** The bytes that were built are the bytes that come. */
export const content: Check = function* (answer, meant) {
  if (answer.body.equals(meant.content)) return;
  yield {
    code: 'wrong-bytes',
    severity: 'error',
    what: 'Other bytes come than were built.',
    fix: 'Deploy again, and empty the host’s cache; if it stays so, the host changes files (minifying, protecting e-mail addresses): turn that off.',
  };
};
