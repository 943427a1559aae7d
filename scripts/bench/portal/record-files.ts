import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentFolder } from '../../../src/content/content-folder.ts';
import { fileKind } from '../../../src/content/file-kind.ts';

/** A content folder in memory: its files by their paths. */
export type Files = ReadonlyMap<string, Uint8Array>;

export async function readFiles(folder: string): Promise<Files> {
  const { paths } = await contentFolder(folder).list();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** A record as its author wrote it: the file in the default language, then its translations. */
export interface RecordFiles {
  id: string;
  /** Texts by paths. */
  texts: ReadonlyMap<string, string>;
}

/** The texts of what has translations, by the path of the one in the default language, and by their own paths. */
export function textsIn(files: Files): Map<string, Map<string, string>> {
  const groups = new Map<string, Map<string, string>>();
  for (const [path, bytes] of files) {
    const file = fileKind(path);
    if (file.kind !== 'record') continue;
    const group = groups.get(file.originalPath) ?? new Map<string, string>();
    groups.set(file.originalPath, group.set(path, new TextDecoder().decode(bytes)));
  }
  return groups;
}

/** The records among files, by their ids. What has no id is left out. */
export function recordsIn(files: Files): Map<string, RecordFiles> {
  const records = new Map<string, RecordFiles>();
  for (const [original, texts] of textsIn(files)) {
    const [, id] = /^id:\s*["']?([A-Z][A-Z0-9]*-\d+)/m.exec(texts.get(original) ?? '') ?? [];
    if (id !== undefined) records.set(id, { id, texts });
  }
  return records;
}

/** A text with each id of a record in it as `change` has it. */
export function withIds(text: string, change: (id: string) => string): string {
  return text.replace(/(?<![\p{L}\p{N}_-])[A-Z][A-Z0-9]*-[1-9]\d*(?![\p{L}\p{N}_]|-\d)/gu, change);
}
