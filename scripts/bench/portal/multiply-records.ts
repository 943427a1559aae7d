import { isScalar, isSeq, parseDocument } from 'yaml';
import { type Files, recordsIn, withIds } from './record-files.ts';

/**
 * A content folder with its records so many times over: the ones that are there, and copies under new ids, which name
 * each other as the originals do. Aliases, which no two records may share, have the number of the copy behind them.
 */
export function multiplyRecords(files: Files, times: number): Files {
  const records = recordsIn(files);
  const highest = Math.max(0, ...[...records.keys()].map(numberOf));
  const step = 10 ** `${highest}`.length;
  const multiplied = new Map(files);
  for (let copy = 1; copy < times; copy++) {
    const idOf = (id: string) => (records.has(id) ? id.replace(/\d+$/, `${numberOf(id) + copy * step}`) : id);
    for (const { texts } of records.values())
      for (const [path, text] of texts)
        multiplied.set(
          pathOf(path, idOf, copy),
          new TextEncoder().encode(withAliases(withIds(text, idOf), copy)),
        );
  }
  return multiplied;
}

function numberOf(id: string): number {
  return Number(/\d+$/.exec(id)?.[0]);
}

/** Links between records may go by their files, so a file that is named after its record's id is named after the new one. */
function pathOf(path: string, idOf: (id: string) => string, copy: number): string {
  const renamed = withIds(path, idOf);
  return renamed === path ? path.replace(/((?:\.[a-z]{2})?\.mdx?)$/, `-copy-${copy}$1`) : renamed;
}

function withAliases(text: string, copy: number): string {
  const [block = '', head = ''] = /^---\r?\n(.*?)^---/ms.exec(text) ?? [];
  const document = parseDocument(head);
  const aliases = document.get('aliases');
  if (!isSeq(aliases)) return text;
  for (const alias of aliases.items) if (isScalar(alias)) alias.value = `${String(alias.value)}-${copy}`;
  return `---\n${document.toString({ lineWidth: 0 })}---${text.slice(block.length)}`;
}
