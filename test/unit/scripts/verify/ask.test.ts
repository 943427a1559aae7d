import { expect, test } from 'vitest';
import { noAnswer } from '../../../../scripts/verify/ask.ts';

const failure = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

test.each([
  [failure('ENOTFOUND'), /name doesn’t exist/, /DNS/],
  [failure('ECONNREFUSED'), /refuses the connection/, /port/],
  [failure('CERT_HAS_EXPIRED'), /certificate has expired/, /Renew/],
  [failure('CERT_NOT_YET_VALID'), /isn’t valid yet/, /clock/],
  [failure('ERR_TLS_CERT_ALTNAME_INVALID'), /another name/, /this name/],
  [failure('DEPTH_ZERO_SELF_SIGNED_CERT'), /isn’t from an authority/, /public authority/],
  [failure('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), /isn’t from an authority/, /intermediate/],
  [failure('ERR_SSL_WRONG_VERSION_NUMBER'), /A secure connection can’t/, /HTTPS/],
  [failure('ESTRANGE'), /No answer came \(ESTRANGE\)/, /host/],
  [new DOMException('aborted', 'TimeoutError'), /within 10 s/, /Try again/],
])('%s is a sentence', (error, what, fix) => {
  expect(noAnswer('', error, 10)).toMatchObject({
    code: 'no-answer',
    severity: 'error',
    what: expect.stringMatching(what),
    fix: expect.stringMatching(fix),
  });
});
