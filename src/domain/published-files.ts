import type { DocumentReference } from './document.ts';
import { isAmongRecords } from './site.ts';

/** Endings of images, as `![…](…)` shows them. */
const IMAGES = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg'];
/** Endings of files to read or to save: no browser runs anything in them. */
const DOCUMENTS = ['pdf', 'txt', 'log', 'csv', 'tsv', 'json', 'zip', 'mp3', 'mp4', 'webm'];
const OFFICE = ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'];

/** Endings of the files that a record may come with, shown as an image or linked to. */
export function publishedEndings(kind: 'image' | 'file'): readonly string[] {
  if (kind === 'image') return IMAGES;
  // A drawing can run scripts where it is opened by itself; as an image it runs nothing.
  return [...IMAGES.filter((ending) => ending !== 'svg'), ...DOCUMENTS, ...OFFICE];
}

/** Whether a file that a record shows or links to is published with it: it is of a passive type, and beside records. */
export function isPublished({ kind, target }: Pick<DocumentReference, 'kind' | 'target'>): boolean {
  return (kind === 'image' || kind === 'file') && hasPublishedEnding(target, kind) && isAmongRecords(target);
}

/** Whether a file's ending, in whatever letters, is one of those. */
export function hasPublishedEnding(path: string, kind: 'image' | 'file'): boolean {
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase();
  return ending !== undefined && publishedEndings(kind).includes(ending);
}
