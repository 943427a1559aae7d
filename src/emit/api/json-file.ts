import type { OutputFile } from '../../domain/publication.ts';

/** What `JSON.stringify` makes of half a surrogate pair, which strict readers refuse; or of a text that says so. */
const LONE_SURROGATE = /\\ud[89a-f]/;

/** A file of an API: compact, and without characters that are none. */
export function jsonFile(path: string, value: object): OutputFile {
  const content = JSON.stringify(value);
  return { path, content: LONE_SURROGATE.test(content) ? JSON.stringify(value, wellFormed) : content };
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
