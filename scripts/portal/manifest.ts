import { hash } from 'node:crypto';
import { nextBuild } from '../../src/domain/next-build.ts';
import type { OutputFile, Publication } from '../../src/domain/publication.ts';
import { isStanding } from '../../src/domain/site.ts';
import { isoUtc } from '../../src/domain/time.ts';

/** The file by which a folder, or a host, is known to have a portal that Candor built, and which one. */
export const MANIFEST = 'build.json';

/** A built portal's statement of itself. Those of older versions' builds and uploads may lack the rest. */
export interface Manifest {
  candor: 1;
  /** The instant that it was built for. */
  builtAt?: string;
  /** The address that it was built for. */
  url?: string;
  /** Absent in what is for everybody. */
  audience?: 'internal';
  /** Where everybody finds the portal; of internal editions alone. */
  publicUrl?: string;
  /** When building again would change something; absent where the portal's clock stands still, so that nothing ever will. */
  next?: string;
  /** Of every file but this one and the search index: the same content, clock and address give the same. */
  digest?: string;
  /** Its first upload isn't finished. */
  uploading?: true;
}

/** The manifest of a publication, from the digests of the other files. */
export function manifestFile({ portal, addresses, now }: Publication, files: FileDigests): OutputFile {
  const content: Manifest = {
    candor: 1,
    builtAt: isoUtc(now),
    url: addresses.baseUrl.href,
    ...(portal.audience === 'internal' ? { audience: 'internal', publicUrl: addresses.absolute('') } : {}),
    ...(isStanding(portal.site, now) ? {} : { next: isoUtc(nextBuild(portal, now).at) }),
    digest: folderDigest(files),
  };
  return { path: MANIFEST, content: manifestText(content) };
}

/** The files of a folder, by their paths, with the SHA-256 of what each holds. */
type FileDigests = ReadonlyMap<string, { digest: string }>;

/** Pagefind numbers the values of filters as it likes: its files aren't the same in every build of the same content. */
const SEARCH_INDEX = 'pagefind/';

/** A SHA-256 of a built folder: of the paths and contents of its files, in the order of paths; its manifest and search index left out. */
function folderDigest(files: FileDigests): string {
  const told = [...files].filter(([path]) => path !== MANIFEST && !path.startsWith(SEARCH_INDEX));
  const lines = told.map(([path, { digest }]) => `${path}\0${digest}\n`);
  return hash('sha256', lines.sort().join(''));
}

/** A key a line: the workflow that publishes reads `next` with a shell's means. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The manifest that a text is; undefined for anything else, such as a page of somebody's own. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && 'candor' in value ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
