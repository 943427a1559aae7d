import { NOW_FILE } from '../../../src/view/live/now-file.ts';
import { filesOfPage, sentBytes, type Served } from './page-weight.ts';

/** Requests, and the bytes that a host sends: bodies, and the headers of its answers as HTTP/1.1 writes them. */
export interface Transfer {
  requests: number;
  bodies: number;
  headers: number;
}

/** What one reader of the home page transfers. */
export interface Reader {
  'first view': Transfer;
  'second view': Transfer;
  /** With the page in sight, after it was opened. */
  'an hour': Transfer;
}

/** Readings of `now.json` in an hour with the page in sight: the pace of src/browser/live/live.ts. */
export const READINGS = { calm: 6, trouble: 60 };

/** The home page says itself how things are: not before its first reading does the browser have a `now.json` to compare. */
const FIRST_READING = 1;

/** The portal is built once in the hour, so that one of the readings finds another `now.json`. */
const BUILDS_IN_AN_HOUR = 1;

const HOME = 'index.html';

/** What the files of a portal are served with. */
export type HeadersOf = (file: string) => Readonly<Record<string, string>>;

/**
 * What a reader transfers who comes to the home page, comes again when nothing has changed and the minute for which
 * caches answer is over, or keeps it in sight for an hour, with so many readings.
 */
export function readerOf(served: Served, headersOf: HeadersOf, readings: number): Reader {
  const files = filesOfPage(served, HOME);
  const isKept = (file: string) => headersOf(file)['Cache-Control']?.includes('immutable') === true;
  const whole = (file: string) => {
    const bodies = sentBytes(served.read(file));
    return {
      requests: 1,
      bodies,
      headers: answerBytes('200 OK', { ...headersOf(file), ...OF_BODY, 'Content-Length': `${bodies}` }),
    };
  };
  const unchanged = (file: string) => {
    const headers = Object.entries(headersOf(file)).filter(([name]) => name !== 'Content-Type');
    return { requests: 1, bodies: 0, headers: answerBytes('304 Not Modified', Object.fromEntries(headers)) };
  };
  return {
    'first view': sum(files.map(whole)),
    'second view': sum(files.filter((file) => !isKept(file)).map(unchanged)),
    'an hour': sum([
      times(whole(NOW_FILE), FIRST_READING + BUILDS_IN_AN_HOUR),
      times(unchanged(NOW_FILE), readings - FIRST_READING - BUILDS_IN_AN_HOUR),
    ]),
  };
}

const OF_BODY = { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' };

/** What hosts add to every answer, in values as long as theirs. */
const OF_HOST = {
  Date: 'Mon, 23 Nov 2026 12:00:00 GMT',
  'Last-Modified': 'Mon, 23 Nov 2026 12:00:00 GMT',
  ETag: '"69230a00-2f4c"',
};

/** Bytes of a status line and headers, with the line that ends them. */
export function answerBytes(status: string, headers: Readonly<Record<string, string>>): number {
  const lines = Object.entries({ ...OF_HOST, ...headers }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.byteLength([`HTTP/1.1 ${status}`, ...lines, '', ''].join('\r\n'));
}

function times({ requests, bodies, headers }: Transfer, number: number): Transfer {
  return { requests: requests * number, bodies: bodies * number, headers: headers * number };
}

function sum(transfers: readonly Transfer[]): Transfer {
  return transfers.reduce(
    (total, each) => ({
      requests: total.requests + each.requests,
      bodies: total.bodies + each.bodies,
      headers: total.headers + each.headers,
    }),
    { requests: 0, bodies: 0, headers: 0 },
  );
}
