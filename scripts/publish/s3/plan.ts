import type { S3Object } from './list-page.ts';

/** The file whose content decides with which headers all others are uploaded. */
const RULES = '_headers';

/**
 * What to upload and what to delete, from the MD5 of each file and what is there. An object doesn't tell with which
 * headers it was put: where the rules that are there are others, all is uploaded again.
 */
export function s3Plan(
  files: ReadonlyMap<string, string>,
  there: readonly S3Object[],
): { upload: string[]; remove: string[] } {
  const etags = new Map(there.map(({ key, etag }) => [key, etag]));
  const rules = etags.get(RULES);
  const isOtherRules = rules !== undefined && rules !== files.get(RULES);
  return {
    upload: [...files].filter(([file, md5]) => isOtherRules || etags.get(file) !== md5).map(([file]) => file),
    remove: [...etags.keys()].filter((key) => !files.has(key)),
  };
}
