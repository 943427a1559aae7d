import { count } from '../../src/domain/problem-kinds/sentences.ts';
import { LANGUAGES } from '../../src/domain/schemas/common.ts';
import { UsageError } from '../lib/errors.ts';
import { MANIFEST, type Manifest, manifestText, readManifest } from '../portal/manifest.ts';

/** What is at a target before anything is uploaded. */
export interface Found {
  /** Some of the names at its top, or none if it is empty. */
  names: readonly string[];
  /** Its build.json, if it has one. */
  manifest: string | undefined;
}

/** Put into an empty target before anything else, so that an upload that was killed is recognized as one. */
export function unfinished({ audience }: Pick<Manifest, 'audience'>): string {
  return manifestText({ candor: 1, ...(audience === undefined ? {} : { audience }), uploading: true });
}

/** What is uploaded, and whether an internal edition may take the place of a public one. */
interface Sent {
  manifest: Pick<Manifest, 'audience'>;
  allowed: boolean;
}

/**
 * Refuses a target that holds anything but a portal, or the beginning of one: whatever isn’t part of the build would be
 * deleted. An internal edition doesn’t take the place of a public one, which is where customers read it.
 */
export function assertReplaceableTarget(to: string, { names, manifest }: Found, sent: Sent): void {
  const there = readManifest(manifest ?? '');
  if (there && sent.manifest.audience === 'internal' && there.audience !== 'internal' && !sent.allowed)
    throw new UsageError(
      `--to ${to} holds the public edition of a portal, and this is an internal one: customers would read it there.\n` +
        'Choose another place. If it is meant to be there all the same, say so twice: --internal --to-public-address.',
    );
  if (names.length === 0 || there !== undefined) return;
  throw new UsageError(
    `--to ${to} holds other things, such as ${names.slice(0, 3).join(', ')}, but publishing deletes whatever isn’t part of the portal.\n` +
      'Choose an empty place, or one that Candor has published to before.',
  );
}

/** What leads to what is new: it comes after all that it leads to. */
const ABOUT_NOW = new RegExp(
  `^(?:now\\.json|(?:(?:${LANGUAGES.join('|')})/)?(?:index\\.html|embed\\.json))$`,
);

/**
 * Divides an upload into stages, each to be complete before the next begins, so that nobody ever sees a page whose styles,
 * script or data aren’t there: first what pages load under names of their own, then data, pages, what is about now, and at the end
 * the manifest, by which a site says that it is this build.
 */
export function uploadStages(
  files: readonly string[],
  headersOf: (file: string) => Readonly<Record<string, string>>,
): string[][] {
  const stages: string[][] = [[], [], [], [], [], []];
  for (const file of files) stages[stageOf(file, headersOf(file)['Cache-Control'] ?? '')]?.push(file);
  return stages.filter((stage) => stage.length > 0);
}

function stageOf(file: string, cache: string): number {
  if (file === MANIFEST) return 5;
  // An upload that finds other rules here than its own sends everything again: they may come only after the rest.
  if (file === '_headers') return 4;
  if (ABOUT_NOW.test(file)) return 3;
  if (file.endsWith('.html')) return 2;
  return cache.includes('immutable') ? 0 : 1;
}

/** What an upload did, or would do: paths below the target. */
export interface Outcome {
  uploaded: readonly string[];
  deleted: readonly string[];
  /** How many files were already there as they should be. */
  unchanged: number;
}

/** `Uploaded 12 files, deleted 3 files; 1429 were there already.` */
export function outcomeSentence({ uploaded, deleted, unchanged }: Outcome, dryRun: boolean): string {
  const [upload, remove] = dryRun ? ['Would upload', 'delete'] : ['Uploaded', 'deleted'];
  return `${upload} ${count(uploaded.length, 'file')}, ${remove} ${count(deleted.length, 'file')}; ${unchanged} ${unchanged === 1 ? 'was' : 'were'} there already.\n`;
}

/** One line per file, in the order in which it happens. */
export function outcomeLines({ uploaded, deleted }: Outcome): string {
  return [...uploaded.map((path) => `upload ${path}\n`), ...deleted.map((path) => `delete ${path}\n`)].join(
    '',
  );
}
