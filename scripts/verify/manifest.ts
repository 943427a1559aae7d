import { type Instant, isoUtc, MINUTE } from '../../src/domain/time.ts';
import type { BuiltPortal } from '../portal/built-portal.ts';
import { MANIFEST, type Manifest, readManifest } from '../portal/manifest.ts';
import type { Answer } from './ask.ts';
import type { Finding } from './report.ts';

/** No network takes longer than this: one of the two clocks is wrong. */
const APART = 5 * MINUTE;

/** Compares what a site says of itself with the expected build; `isPortal` is false if there is no use in reading on. */
export function compareManifest(
  answer: Answer,
  { manifest: local }: Pick<BuiltPortal, 'manifest'>,
): { isPortal: boolean; isSame: boolean; findings: Finding[] } {
  const live = answer.status === 200 ? readManifest(answer.body.toString('utf8')) : undefined;
  if (live === undefined) return { isPortal: false, isSame: false, findings: [noManifest(answer)] };
  const findings = [...differences(live, local)];
  return { isPortal: live.uploading !== true, isSame: live.digest === local.digest, findings };
}

function noManifest({ status, headers }: Answer): Finding {
  const isPage = /html/i.test(headers.get('Content-Type') ?? '');
  const [what, fix] =
    status === 200 && isPage
      ? [
          'The host serves a page instead of build.json, as it does for addresses that it doesn’t have.',
          'Deploy the whole folder, including build.json, and make the host answer 404 for what isn’t there.',
        ]
      : status === 200
        ? ['Its build.json isn’t one of Candor’s.', 'Check the address: something else is served there.']
        : [
            `The host answers with status ${status} for build.json, which says which build a portal is.`,
            'Check the address, including the path, and deploy the whole folder.',
          ];
  return error('no-manifest', what, fix);
}

function* differences(live: Manifest, local: BuiltPortal['manifest']): Iterable<Finding> {
  if (live.uploading === true) {
    yield error(
      'unfinished',
      'Its first upload isn’t finished.',
      'Wait for it, or publish again: it continues where it stopped.',
    );
    return;
  }
  if (live.audience === 'internal' && local.audience !== 'internal')
    yield error(
      'internal-edition',
      'The host serves the internal edition, which only the company may read.',
      'Deploy the public one now, and find out who has read the other: the host’s log says it.',
    );
  if (live.url !== local.url) {
    yield error(
      'other-address',
      `It was built for ${live.url ?? 'an unknown address'}, but the expected build is for ${local.url}.`,
      'Build for the address of the site (--base-url), and deploy that: links and feeds contain it.',
    );
    return;
  }
  if (live.digest === local.digest) return;
  const [at, meant] = [live.builtAt ?? 'an unknown instant', local.builtAt];
  if (Date.parse(at) < Date.parse(meant))
    yield error(
      'older-build',
      `The host serves an older build, from ${at}; the expected one is from ${meant}.`,
      'Wait for its cache, or deploy again.',
    );
  else if (Date.parse(at) > Date.parse(meant))
    yield error(
      'newer-build',
      `The host serves a newer build, from ${at}; the expected one is from ${meant}.`,
      'Someone has deployed since then: build again and compare with that, or deploy this build again.',
    );
  else
    yield error(
      'other-build',
      `The host serves another build, from ${at}; the expected one is from ${meant}.`,
      'Its content differs: deploy the expected one.',
    );
}

/** Compares the address at which a portal is read with the one that it was built for. */
export function compareAddress(url: string, { manifest }: Pick<BuiltPortal, 'manifest'>): Finding[] {
  const [read, built] = [new URL(url), new URL(manifest.url)];
  if (read.pathname !== built.pathname)
    return [
      error(
        'other-path',
        `The expected build is for ${built.pathname}, but is read at ${read.pathname}: its links and styles lead elsewhere.`,
        'Check the address, or build for it (--base-url).',
      ),
    ];
  if (read.href === built.href) return [];
  const finding = error(
    'read-elsewhere',
    `The expected build is for ${built.href}: the links in feeds and for search engines lead there.`,
    'That is right for a second host that replaces the first. Otherwise build for this address (--base-url).',
  );
  return [{ ...finding, severity: 'warning' }];
}

/** Compares this machine’s clock with the host’s. */
export function compareClocks({ headers }: Answer, now: Instant): Finding[] {
  const theirs = Date.parse(headers.get('Date') ?? '');
  if (Number.isNaN(theirs) || Math.abs(theirs - now) < APART) return [];
  const finding = error(
    'clocks',
    `This machine’s clock shows ${isoUtc(Math.floor(now / 1000) * 1000)}, and the host’s ${isoUtc(theirs)}.`,
    'Set the one that is wrong: what is “now” on the portal comes from the clock of the machine that builds it.',
  );
  return [{ ...finding, severity: 'warning' }];
}

function error(code: string, what: string, fix: string): Finding {
  return { code, severity: 'error', path: MANIFEST, what, fix };
}
