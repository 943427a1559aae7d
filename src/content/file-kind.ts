import { type Language, LANGUAGES } from '../domain/schemas/common.ts';
import { SITE_FILE } from '../domain/site.ts';

/** The purpose of a file in the content folder, which its folder and name alone decide. */
type FileKind =
  | { kind: 'site' | 'stray' | 'asset' }
  | { kind: 'record'; of: RecordFolder; language: undefined; originalPath: string }
  | { kind: 'record'; of: RecordFolder; language: Language; originalPath: string };

/** The folders of records. */
export const RECORD_FOLDERS = ['known-issues', 'incidents'] as const;
export type RecordFolder = (typeof RECORD_FOLDERS)[number];

const LANGUAGE_SUFFIX = new RegExp(`\\.(${LANGUAGES.join('|')})(\\.mdx?)$`);

/** A record's translation is named after it: `KI-1042.pt.md` beside `KI-1042.md`. */
export function fileKind(path: string): FileKind {
  if (path === SITE_FILE) return { kind: 'site' };
  if (!/\.mdx?$/.test(path)) return { kind: 'asset' };
  const of = RECORD_FOLDERS.find((folder) => path.startsWith(`${folder}/`));
  if (!of) return { kind: path === 'README.md' ? 'asset' : 'stray' };
  const suffix = LANGUAGE_SUFFIX.exec(path);
  if (!suffix) return { kind: 'record', of, language: undefined, originalPath: path };
  return {
    kind: 'record',
    of,
    language: suffix[1] as Language,
    originalPath: path.slice(0, suffix.index) + (suffix[2] ?? ''),
  };
}
