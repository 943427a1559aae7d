/** A record's file, as far as it takes to find it by name. */
interface NamedFile {
  path: string;
  id: string | undefined;
}

/**
 * The records that an overlay's name means: those whose files are called so, in whatever folder; where there are none,
 * those with that id.
 */
export function recordsCalled<R extends NamedFile>(name: string, records: readonly R[]): R[] {
  const byFile = records.filter(({ path }) => fileName(path) === name);
  return byFile.length > 0 ? byFile : records.filter(({ id }) => id === name);
}

/** A file's name without its folder and its ending. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
