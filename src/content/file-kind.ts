import { asKey } from '../domain/fold.ts';
import { type Language, LANGUAGES } from '../domain/schemas/common.ts';
import {
  METRICS_FOLDER,
  NEEDS_FOLDER,
  OVERLAID_FOLDERS,
  type OverlaidFolder,
  RECORD_FOLDERS,
  type RecordFolder,
  SAID_FILE,
  SITE_FILE,
} from '../domain/site.ts';
import { suggest } from '../domain/suggest.ts';

/** The purpose of a file in the content folder, which its folder and name alone decide. */
export type FileKind =
  /** `other-site` is `site.yaml` under another name, `other-said` what isn't `said.yaml` in its folder. */
  | { kind: 'site' | 'other-site' | 'said' | 'other-said' | 'asset' }
  | { kind: 'metric'; key: string }
  /** A file of data that isn't where, or named as, a metric is; `right` is how it would be, if that can be told. */
  | { kind: 'other-metric'; right: string | undefined }
  /** Markdown that is nowhere, or not named, as a record is: `right` is how it would be, if that can be told. */
  | { kind: 'stray' | 'misnamed'; right: string | undefined }
  | { kind: 'record'; of: RecordFolder; language: Language | undefined; originalPath: string }
  /** What the company alone reads of the record called `name`, which is that of the record's file or its id. */
  | {
      kind: 'overlay';
      of: OverlaidFolder;
      name: string;
      language: Language | undefined;
      originalPath: string;
    }
  /** What the work of a customer lacks: for the company alone. */
  | { kind: 'need'; language: Language | undefined };

const LANGUAGE_SUFFIX = new RegExp(`\\.(${LANGUAGES.join('|')})(\\.mdx?)$`);

/** `KI-1042.internal` of `known-issues/KI-1042.internal.md`, whatever the case of its letters. */
const OVERLAY = /([^/]+)\.internal\.mdx?$/i;

/** Names that `site.yaml` has elsewhere, or that somebody may give its translation. */
const OTHER_SITE = /^site(?:\.[a-z]{2}(?:[-_][a-z]{2,4})?)?\.(?:ya?ml|json|toml)(?:\.txt)?$/i;

/** What somebody may take for the file of words of customers, whatever the case of its letters. */
const OTHER_SAID = /^(?:finding\/.*|said)\.(?:ya?ml|json|toml)(?:\.txt)?$/i;

/** A metric: a file of YAML named by its key. */
const METRIC = new RegExp(`^${METRICS_FOLDER}/([a-z0-9]+(?:-[a-z0-9]+)*)\\.yaml$`);

/** What somebody may take for one. */
const OTHER_METRIC = /^metrics?\/(.+?)\.(?:ya?ml|json|toml)(?:\.txt)?$/i;

/** Names that Markdown has elsewhere, whatever the case of their letters. */
const MARKDOWN = /\.(?:md|mdx|markdown|mdown|mkdn?|mdwn|mdtxt|mdtext)(?:\.txt)?$/i;

/** Whether a file is Markdown by its name, so that somebody may take it for a record. */
function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path);
}

/** A record's translation is named after it: `KI-1042.pt.md` beside `KI-1042.md`; so is its overlay, `KI-1042.internal.md`. */
export function fileKind(path: string): FileKind {
  if (path === SITE_FILE) return { kind: 'site' };
  if (OTHER_SITE.test(path)) return { kind: 'other-site' };
  if (path === SAID_FILE) return { kind: 'said' };
  if (OTHER_SAID.test(path)) return { kind: 'other-said' };
  const [, key] = METRIC.exec(path) ?? [];
  if (key !== undefined) return { kind: 'metric', key };
  const [, other] = OTHER_METRIC.exec(path) ?? [];
  if (other !== undefined) return { kind: 'other-metric', right: metricPath(other) };
  if (!isMarkdown(path)) return { kind: 'asset' };
  const of = RECORD_FOLDERS.find((folder) => path.startsWith(`${folder}/`));
  const isNeed = path.startsWith(`${NEEDS_FOLDER}/`);
  if (!of && !isNeed)
    return /^readme\.[a-z]+$/i.test(path) ? { kind: 'asset' } : { kind: 'stray', right: inItsFolder(path) };
  if (!/\.mdx?$/.test(path)) return { kind: 'misnamed', right: path.replace(MARKDOWN, ending) };
  const suffix = LANGUAGE_SUFFIX.exec(path);
  const language = suffix?.[1] as Language | undefined;
  if (!of) return { kind: 'need', language };
  const originalPath = suffix ? path.slice(0, suffix.index) + (suffix[2] ?? '') : path;
  const name = OVERLAY.exec(originalPath)?.[1];
  const overlaid = OVERLAID_FOLDERS.find((folder) => folder === of);
  return name === undefined || !overlaid
    ? { kind: 'record', of, language, originalPath }
    : { kind: 'overlay', of: overlaid, name, language, originalPath };
}

/** The path of a metric that was to be called so; undefined where no key can be made of it. */
function metricPath(name: string): string | undefined {
  const key = asKey(name);
  return key === '' ? undefined : `${METRICS_FOLDER}/${key}.yaml`;
}

function ending(written: string): string {
  return /^\.mdx/i.test(written) ? '.mdx' : '.md';
}

/** The path in the folder whose name is nearly that of the folder at the top: `known-issue/KI-1.md` is in `known-issues/`. */
function inItsFolder(path: string): string | undefined {
  const [top = '', ...below] = path.split('/');
  const folder = below.length > 0 ? suggest(top, [...RECORD_FOLDERS, NEEDS_FOLDER]) : undefined;
  return folder && [folder, ...below].join('/').replace(MARKDOWN, ending);
}

/** A code of a language as other programs write it: two letters, or with a country behind them. */
const LOCALE = /\.([a-z]{2}(?:[-_][a-z]{2,4})*|[a-z]{2}[-_][a-z0-9-]+)(?=\.mdx?$)/i;

/**
 * The language that the name of a file says which stands beside its original, where it isn't one of Candor's as Candor
 * writes it (`KI-1.fr.md`, `KI-1.pt-BR.md`), and the name that was meant, if that can be told.
 */
export function otherLanguage(
  path: string,
  files: ReadonlySet<string>,
): { language: string; right: string | undefined } | undefined {
  const [, language] = LOCALE.exec(path) ?? [];
  if (language === undefined || !files.has(path.replace(LOCALE, ''))) return undefined;
  const known = LANGUAGES.find((code) => code === language.slice(0, 2).toLowerCase());
  return { language, right: known && path.replace(LOCALE, `.${known}`) };
}
