import { type Instant, isoUtc, MINUTE } from '../../src/domain/time.ts';
import type { BuiltPortal } from '../portal/built-portal.ts';
import { MANIFEST, type Manifest, readManifest } from '../portal/manifest.ts';
import type { Answer } from './ask.ts';
import type { Finding } from './finding.ts';

/** More than that no network takes: one of two clocks is wrong. */
const APART = 5 * MINUTE;

/** What a site says of itself, beside the build that was meant; `isPortal` is false where reading on would be in vain. */
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
          'A page comes in the place of build.json: the host hands out a page for addresses that it doesn’t have.',
          'Deploy the whole folder, build.json too, and let the host answer 404 for what isn’t there.',
        ]
      : status === 200
        ? ['Its build.json isn’t one of Candor’s.', 'Check the address; something else is served there.']
        : [
            `The host answers ${status} for build.json, by which a portal says which build it is.`,
            'Check the address, the path included, and deploy the whole folder.',
          ];
  return error('no-manifest', what, fix);
}

function* differences(live: Manifest, local: BuiltPortal['manifest']): Iterable<Finding> {
  if (live.uploading === true) {
    yield error(
      'unfinished',
      'Its first upload isn’t finished.',
      'Wait for it, or publish again: it goes on where it ended.',
    );
    return;
  }
  if (live.url !== local.url) {
    yield error(
      'other-address',
      `It was built for ${live.url ?? 'an unknown address'}, and the build that was meant is for ${local.url}.`,
      `Build for the address of the site (--base-url), and deploy that: links and feeds hold it.`,
    );
    return;
  }
  if (live.digest === local.digest) return;
  const [at, meant] = [live.builtAt ?? 'an unknown instant', local.builtAt];
  if (Date.parse(at) < Date.parse(meant))
    yield error(
      'older-build',
      `The host serves an older build, of ${at}; the one that was meant is of ${meant}.`,
      'Wait for its cache, or deploy again.',
    );
  else if (Date.parse(at) > Date.parse(meant))
    yield error(
      'newer-build',
      `The host serves a newer build, of ${at}; the one that was meant is of ${meant}.`,
      'Somebody deployed since: build again and compare with that, or deploy this one again.',
    );
  else
    yield error(
      'other-build',
      `The host serves another build, of ${at}; the one that was meant is of ${meant}.`,
      'Its content differs: deploy the one that was meant.',
    );
}

/** A portal that is read at another address than it was built for. */
export function compareAddress(url: string, { manifest }: Pick<BuiltPortal, 'manifest'>): Finding[] {
  const [read, built] = [new URL(url), new URL(manifest.url)];
  if (read.pathname !== built.pathname)
    return [
      error(
        'other-path',
        `The build that was meant is for ${built.pathname}, and is read at ${read.pathname}: its links and styles lead past it.`,
        'Check the address, or build for it (--base-url).',
      ),
    ];
  if (read.href === built.href) return [];
  const finding = error(
    'read-elsewhere',
    `The build that was meant is for ${built.href}: links of feeds, and what search engines are told, lead there.`,
    'Right for a second host that stands in for the first; else build for this address (--base-url).',
  );
  return [{ ...finding, severity: 'warning' }];
}

/** This machine's clock beside the host's. */
export function compareClocks({ headers }: Answer, now: Instant): Finding[] {
  const theirs = Date.parse(headers.get('Date') ?? '');
  if (Number.isNaN(theirs) || Math.abs(theirs - now) < APART) return [];
  const finding = error(
    'clocks',
    `This machine’s clock says ${isoUtc(Math.floor(now / 1000) * 1000)}, and the host’s ${isoUtc(theirs)}.`,
    'Set the one that is wrong: what is “now” on the portal is taken from the clock of the machine that builds.',
  );
  return [{ ...finding, severity: 'warning' }];
}

function error(code: string, what: string, fix: string): Finding {
  return { code, severity: 'error', path: MANIFEST, what, fix };
}
