/** The letters and the number of an id, as they are written: `KI` and `1042` of `KI-1042`. */
export function idParts(id: string): [letters: string, number: string] {
  const dash = id.lastIndexOf('-');
  return [id.slice(0, Math.max(dash, 0)), id.slice(dash + 1)];
}

/** The number of an id by itself, as short links and people on the telephone have it. */
export function idNumber(id: string): string {
  return idParts(id)[1];
}
