import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeHTMLStrict } from 'entities';
import type { BuiltPortal } from '../portal/built-portal.ts';
import { type Answer, ask, isAnswer } from './ask.ts';
import type { Finding } from './report.ts';

/**
 * Asks for a short link of each kind as readers write it, and for an id in capital letters. Hosts that have the redirects
 * answer with one; others with the page that leads on, or with the one that looks up old addresses. All lead to the record.
 */
export async function verifyShortLinks(
  url: string,
  { files, folder }: BuiltPortal,
  signal: AbortSignal,
): Promise<{ asked: number; findings: Finding[] }> {
  const links = [/^k\/(\d+)\/index\.html$/, /^k\/([a-z]\w*-\d+)\/index\.html$/].flatMap(
    (pattern) => files.find((file) => pattern.test(file)) ?? [],
  );
  const findings = await Promise.all(
    links.map(async (file) => {
      const page = await readFile(join(folder, file), 'utf8');
      const target = decodeHTMLStrict(/; url=([^"]+)"/.exec(page)?.[1] ?? '');
      const path = file.replace(/\/index\.html$/, '').replace(/[^/]+$/, (name) => name.toUpperCase());
      const answer = await ask(url, path, signal, { mayRedirect: true });
      return isAnswer(answer) ? [...check(answer, url, path, target)] : [answer];
    }),
  );
  return { asked: links.length, findings: findings.flat() };
}

/** A redirect leads to the record, or to the link's own page, and keeps to the address that was asked for. */
function* check({ status, headers }: Answer, url: string, path: string, target: string): Iterable<Finding> {
  const asked = new URL(url + path);
  if (status === 200 || status === 404) return;
  const place = headers.get('Location') ?? '';
  if (status >= 300 && status < 400 && URL.canParse(place, asked.href)) {
    const to = new URL(place, asked);
    const isRight = [target, `${asked.pathname}/`].map(decoded).includes(decoded(to.pathname));
    if (isRight && to.origin === asked.origin) return;
    yield {
      code: 'wrong-redirect',
      severity: 'error',
      path,
      what: `The host leads this short link to ${to.href.slice(0, 200)} instead of ${target}.`,
      fix: isRight
        ? 'Make its redirects without scheme, host or port: behind a proxy, it doesn’t know the ones that readers use.'
        : 'Deploy the whole folder again, and reload the server: its redirects are from another build.',
    };
    return;
  }
  yield {
    code: 'wrong-status',
    severity: 'error',
    path,
    what: `The host answers a short link with status ${status}.`,
    fix: 'Make the host redirect, or serve the link’s own page: the README says how.',
  };
}

/** A path as it is read; one that a host has written wrong is compared as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
