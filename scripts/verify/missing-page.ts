import type { Answer } from './ask.ts';
import type { Finding } from './finding.ts';

/** An address that no portal has. */
export const MISSING = 'there-is-no-such-page/';

/** An address that isn't there answers 404, with the page that looks old addresses up. */
export function* checkMissingPage(
  { status, body }: Answer,
  page: Buffer,
  isSame: boolean,
): Iterable<Finding> {
  if (status !== 404) {
    yield {
      code: 'missing-found',
      severity: 'error',
      path: MISSING,
      what: `An address that isn’t there answers ${status}, and 404 was expected.`,
      fix: 'Let the host answer 404 with 404.html: programs and search engines take anything else for a page.',
    };
  } else if (isSame && !body.equals(page)) {
    yield {
      code: 'missing-page',
      severity: 'error',
      path: MISSING,
      what: 'An address that isn’t there doesn’t get the portal’s own page.',
      fix: 'Let the host answer with 404.html: it finds records by old addresses and ticket numbers.',
    };
  }
}
