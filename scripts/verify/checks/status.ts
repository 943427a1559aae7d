import type { Check } from './check.ts';

/** A file that was built answers 200. */
export const status: Check = function* (answer) {
  if (answer.status === 200) return;
  const isGone = answer.status === 404 || answer.status === 410;
  yield {
    code: 'wrong-status',
    severity: 'error',
    what: `The host answers ${answer.status}, and 200 was expected.`,
    fix: isGone
      ? 'The file isn’t there: deploy again, with the whole folder.'
      : answer.status >= 500
        ? 'The host has a trouble of its own: look at its log, and try again.'
        : 'Let the host serve it to everybody.',
  };
};
