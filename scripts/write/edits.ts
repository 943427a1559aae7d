/** A piece of a source text to be replaced. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The source from one offset to another with the edits that lie within; of two that overlap, the first counts. */
export function edited(source: string, edits: readonly Edit[], from = 0, to = source.length): string {
  let result = '';
  let at = from;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at || end > to) continue;
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at, to);
}

/**
 * A file's bytes after edits, of which every other byte stays. Edits are of the text as it is read, without
 * byte-order mark and with LF line breaks; what they add gets the line breaks that the file has.
 */
export function editBytes(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const lineBreak = /\r\n|\r|\n/.exec(raw)?.[0] ?? '\n';
  const unread = [...raw.matchAll(/^\uFEFF|\r(?=\n)/g)].map(({ index }) => index);
  const inRaw = (offset: number) => {
    let place = offset;
    for (const index of unread) {
      // A place before CRLF is one before both of its characters.
      if (index >= place && index > 0) break;
      place += 1;
    }
    return place;
  };
  const rawEdits = edits.map(({ start, end, text }) => ({
    start: inRaw(start),
    end: inRaw(end),
    text: text.replaceAll('\n', lineBreak),
  }));
  return new TextEncoder().encode(edited(raw, rawEdits));
}

/** The offset at which each line of a text begins; line 1 is the first. */
export function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
