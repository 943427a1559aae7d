/** The dialect of a CSV file and the names in its first record, which DuckDB gives only with numbers behind repeated ones. */
export interface CsvHeader {
  delimiter: string;
  names: string[];
  /** Lines before the names: Excel may write `sep=;` there. */
  skipped: number;
}

const DELIMITERS = [',', ';', '\t', '|'];

/** Reads the first record of a CSV file. The delimiter is the one that it holds most of, outside of quotes. */
export function csvHeader(head: string): CsvHeader {
  const text = head.replace(/^\uFEFF/, '');
  const told = /^sep=(.)\r?\n/i.exec(text);
  const { pieces, counts } = piecesOf(text.slice(told?.[0].length ?? 0));
  const most = DELIMITERS.reduce((best, next) =>
    (counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best,
  );
  const delimiter = told?.[1] ?? most;
  const names: string[] = [''];
  for (const { text: piece, quoted } of pieces) {
    const [first = '', ...others] = quoted ? [piece] : piece.split(delimiter);
    names[names.length - 1] += first;
    names.push(...others);
  }
  // A delimiter after the last column makes one more, without a name.
  if (names.at(-1)?.trim() === '' && names.length > 1) names.pop();
  return { delimiter, names: names.map((name) => name.trim()), skipped: told === null ? 0 : 1 };
}

/** The first record as pieces inside and outside of quotes. */
function piecesOf(text: string) {
  const pieces: { text: string; quoted: boolean }[] = [];
  const counts = new Map<string, number>();
  for (const [, quoted, plain, end] of text.matchAll(/"((?:[^"]|"")*)"|([^"\r\n]+)|([\r\n])/g)) {
    if (end !== undefined) {
      if (pieces.length > 0) break;
      continue;
    }
    if (quoted !== undefined) pieces.push({ text: quoted.replaceAll('""', '"'), quoted: true });
    if (plain === undefined) continue;
    pieces.push({ text: plain, quoted: false });
    for (const sign of plain) if (DELIMITERS.includes(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return { pieces, counts };
}
