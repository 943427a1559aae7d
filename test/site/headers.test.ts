import { expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/portal/list-files.ts';
import { headersIn } from '../support/headers.ts';

const folder = inject('demonstration');

/** What hosts read, and don't serve. */
const FOR_HOSTS = /^(_headers|_redirects|\.htaccess|server\.caddy|server\.lighttpd\.conf|\w+\.nginx\.conf)$/;
const POLICY = 'Content-Security-Policy';
const files = listFiles(folder).filter((path) => !FOR_HOSTS.test(path));

test('every file has one Cache-Control, and no header from two rules but a second policy that is for frames', () => {
  const headersOf = headersIn(folder);
  expect(files.length).toBeGreaterThan(1000);
  const wrong = files.flatMap((path) => {
    const headers = headersOf(path);
    const twice = [...headers]
      .filter(([name, values]) => values.length > 1 && !(name === POLICY && /^\w+\/embed\//.test(path)))
      .map(([name]) => name);
    return headers.has('Cache-Control') && twice.length === 0 ? [] : [`${path}: ${twice.join()}`];
  });
  expect(wrong).toEqual([]);
});

test('only names that hold a digest may be kept for ever', () => {
  const headersOf = headersIn(folder);
  const forEver = files.filter((path) => headersOf(path).get('Cache-Control')?.[0]?.includes('immutable'));
  expect(forEver.length).toBeGreaterThan(100);
  const named = /(\.[\w-]{8}\.(js|css)|_[0-9a-f]{7,10}\.pf_\w+|^finding\/\w+\/[0-9a-f]{8}\.json)$/;
  expect(forEver.filter((path) => !named.test(path))).toEqual([]);
});
