import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const CHUNK = 1 << 20;

type Row = readonly (string | number | undefined)[];

/** Writes rows, whose cells are quoted where they need it, as CSV below a header: one after the other, so that their number needs no memory. */
export async function writeTable(path: string, header: string, rows: Iterable<Row>): Promise<void> {
  await pipeline(Readable.from(chunks(header, rows)), createWriteStream(path));
}

function* chunks(header: string, rows: Iterable<Row>): Generator<string> {
  let text = `${header}\n`;
  for (const row of rows) {
    text += `${row.join(',')}\n`;
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** A cell in quotes, whatever is in it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
