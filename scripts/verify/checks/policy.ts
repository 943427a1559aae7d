import type { Check } from './check.ts';

const IN_PAGE = /<meta http-equiv="Content-Security-Policy"/i;
const PAGE_OF_FRAMES = /(?:^|\/)embed\//;

/** A page has its Content-Security-Policy, from the host or in itself; and the page for frames may be framed. */
export const policy: Check = function* (answer, { file, path, headers }) {
  if (!file.endsWith('.html')) return;
  const expected = headers['Content-Security-Policy'];
  const came = answer.headers.get('Content-Security-Policy');
  if (came === null && !IN_PAGE.test(answer.body.toString('utf8')))
    yield {
      code: 'no-policy',
      severity: 'warning',
      what: 'No Content-Security-Policy comes, neither as a header nor in the page.',
      fix: 'Let the host send the one of `_headers`, and leave pages as they were built.',
    };
  if (came !== null && expected !== undefined && came !== expected)
    yield {
      code: 'other-policy',
      severity: 'warning',
      what: 'Another Content-Security-Policy comes than is meant.',
      fix: 'Let the host send the one of `_headers` alone: of several policies, browsers heed all.',
    };
  const forbidsFrames = answer.headers.has('X-Frame-Options') || /frame-ancestors\s+(?!\*)/.test(came ?? '');
  if (PAGE_OF_FRAMES.test(path) && forbidsFrames)
    yield {
      code: 'no-frames',
      severity: 'warning',
      what: 'The host forbids other sites to show this page in a frame, and it is made for that.',
      fix: 'Take X-Frame-Options and frame-ancestors away for this path.',
    };
};
