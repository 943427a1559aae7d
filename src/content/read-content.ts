import { compareText } from '../domain/compare-text.ts';
import type { DocumentReference } from '../domain/document.ts';
import { once } from '../domain/memoize.ts';
import type { Portal } from '../domain/portal.ts';
import { problem } from '../domain/problem-kinds/table.ts';
import { joinedByLine, type Problem } from '../domain/problems.ts';
import { isPublished } from '../domain/published-files.ts';
import { ALL_RULES } from '../domain/rules/all.ts';
import { allTexts, type Drafts } from '../domain/rules/rule.ts';
import { LANGUAGES } from '../domain/schemas/common.ts';
import {
  RECORD_FOLDERS,
  type RecordFolder,
  SAID_FILE,
  type Site,
  SITE_FILE,
  standingClock,
} from '../domain/site.ts';
import { themeFiles } from '../domain/theme.ts';
import type { Instant } from '../domain/time.ts';
import { choiceMeant } from '../i18n/choice-words.ts';
import { stateOfWord, stateWord } from '../i18n/state-words.ts';
import { WORDS } from '../i18n/words.ts';
import { activeFiles } from './active-files.ts';
import { assemble } from './assemble.ts';
import { type ContentFolder, reasonOf } from './content-folder.ts';
import { draftOf } from './draft.ts';
import { type Surroundings, surroundingsOf } from './field-source.ts';
import { fileKind, otherLanguage } from './file-kind.ts';
import { imageSizes } from './image-sizes.ts';
import { readMetric, readSaid } from './read-fact-files.ts';
import { addInternal, markedInternal } from './read-internal.ts';
import { noSite, readSite, type SiteReading } from './read-site.ts';
import { readUpstream } from './read-upstream.ts';
import type { RecordSource } from './record-source.ts';
import { NO_CACHE, type SourceCache } from './source-cache.ts';
import { readTheme } from './theme/read-theme.ts';
import { unusedFiles } from './unused-files.ts';

/** A content folder as read, and everything that is wrong with it. */
export interface Content {
  /** All records without errors. Publish it only when `problems` holds no error. */
  portal: Portal;
  /** In the order of files, then of lines. */
  problems: Problem[];
  /** How many files were read and checked. */
  checked: number;
  /** Files that records show or link to, such as images, and those of the theme; the others aren't published. */
  assets: string[];
  /** The bytes of one of these. */
  read: ContentFolder['read'];
}

/** What is said of records that are only begun. */
const UNWRITTEN = new Set(['record-without-words', 'incident-without-update']);

const START = { line: 1, column: 1 };

/** How the cache is opened once the site is known, since the site's letters and languages change what is read. */
type OpenCache = (settings: string) => Promise<SourceCache>;

/** The instant that was asked for, if any, and the clock's; a demonstration's own comes between the two. */
export interface Moment {
  now?: Instant | undefined;
  clock: Instant;
}

/** Reads, checks and joins a whole content folder. Never throws for what its files say: that is a problem. */
export async function readContent(
  folder: ContentFolder,
  { now, clock }: Moment,
  openCache: OpenCache = () => Promise.resolve(NO_CACHE),
): Promise<Content> {
  const { paths, problems } = await folder.list();
  const files = new Set(paths);
  const reading = await siteReading(folder, files, paths.length > 0);
  problems.push(...reading.problems);
  const drafts: Drafts = {
    words: {
      heading: (kind, language) => WORDS[language].section[kind],
      wordOf: (kind, state, language) => stateWord(kind, state, WORDS[language]),
      meant: choiceMeant,
      isWord: (word, state) => stateOfWord(word) === state,
    },
    site: reading.site,
    sitePlaces: reading.places,
    unknown: reading.unknown,
    said: undefined,
    metrics: [],
    issues: [],
    incidents: [],
    announcements: [],
    weekWords: [],
    translations: [],
    overlays: [],
    needs: [],
    audience: folder.isInternal ? 'internal' : 'public',
    isInternal: (path) => folder.isInternal?.(path) ?? false,
    files,
    now: now ?? standingClock(reading.site) ?? clock,
  };
  const cache = await openCache(JSON.stringify([reading.site.ids, reading.site.languages, drafts.audience]));
  const surroundings = surroundingsOf(drafts.site, drafts.unknown);
  for (const path of paths) problems.push(...(await readFile(folder, path, drafts, surroundings, cache)));
  await cache.save();
  // Loaded when it's needed: a folder with few issues, and no synonyms of its own, needs no stems.
  const hasSynonyms = LANGUAGES.some((language) => drafts.site.synonyms[language] !== undefined);
  if (drafts.issues.length > 1 || hasSynonyms) {
    const { tongueOf } = await import('../domain/finding/tongues.ts');
    drafts.tongueOf = tongueOf;
  }
  for (const rule of ALL_RULES) problems.push(...rule(drafts));
  const texts = allTexts(drafts);
  const references = texts.flatMap(({ document }) => document.references);
  problems.push(...unusedFiles(paths, new Set(references.map(({ target }) => target))));
  problems.push(...(await activeFiles(texts, folder, files)));
  const { upstream, problems: ofUpstream } = await readUpstream(folder, files, drafts.site);
  problems.push(...ofUpstream);
  const all = joinedByLine(problems);
  const broken = new Set(all.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  // What is wrong in a record comes before what isn't written yet.
  const found = all.filter(({ code, file }) => !UNWRITTEN.has(code) || !broken.has(file));
  const assets = assetsOf(references, files, drafts.site);
  const sizes = await imageSizes(assets, folder);
  const internalAssets = assets.filter(drafts.isInternal);
  const portalOf = once(() => assemble(drafts, broken, { upstream, imageSizes: sizes, internalAssets }));
  return {
    // Joined when it's asked for: whoever only checks needs no words.
    get portal() {
      return portalOf();
    },
    problems: markedInternal(found, folder).sort(byPlace),
    checked:
      texts.length + drafts.metrics.length + Number(files.has(SITE_FILE)) + Number(files.has(SAID_FILE)),
    assets,
    read: folder.read,
  };
}

function assetsOf(
  references: readonly DocumentReference[],
  files: ReadonlySet<string>,
  { theme }: Site,
): string[] {
  const shown = references.filter(isPublished).map(({ target }) => target);
  return [...new Set([...shown, ...themeFiles(theme)])].filter((path) => files.has(path)).sort();
}

async function siteReading(
  folder: ContentFolder,
  files: ReadonlySet<string>,
  exists: boolean,
): Promise<SiteReading> {
  if (!files.has(SITE_FILE)) {
    const other = [...files].find((path) => fileKind(path).kind === 'other-site');
    const missing = problem('no-site-file', SITE_FILE, START, { folder: 'the content folder', other });
    return noSite(exists ? [missing] : []);
  }
  try {
    const reading = readSite(await folder.read(SITE_FILE));
    const { theme, problems } = await readTheme(reading.site, reading.places, folder, files);
    return { ...reading, site: { ...reading.site, theme }, problems: [...reading.problems, ...problems] };
  } catch (error) {
    return noSite([problem('unreadable-file', SITE_FILE, START, { reason: reasonOf(error) })]);
  }
}

async function readFile(
  folder: ContentFolder,
  path: string,
  drafts: Drafts,
  surroundings: Surroundings,
  cache: SourceCache,
): Promise<Problem[]> {
  const file = fileKind(path);
  if (file.kind === 'stray')
    return [
      file.right === undefined
        ? problem('stray-file', path, START, { folders: RECORD_FOLDERS })
        : problem('misspelt-folder', path, START, { right: file.right }),
    ];
  if (file.kind === 'other-site')
    return drafts.files.has(SITE_FILE) ? [problem('second-site-file', path, START, {})] : [];
  if (file.kind === 'said') return readSaid(folder, drafts, surroundings);
  if (file.kind === 'other-said') return [problem('other-said-file', path, START, {})];
  if (file.kind === 'metric') return readMetric(folder, { path, key: file.key }, drafts, surroundings);
  if (file.kind === 'other-metric') return [problem('other-metric-file', path, START, { right: file.right })];
  if (file.kind === 'misnamed') return [misnamed(path, file.right, drafts.files)];
  if (file.kind !== 'record' && file.kind !== 'overlay' && file.kind !== 'need') return [];
  if (file.kind !== 'record' && !folder.isInternal?.(path))
    return [problem('internal-in-public', path, START, {})];
  const { site } = drafts;
  const language = file.language ?? site.defaultLanguage;
  let source: RecordSource;
  let unreadable: unknown;
  const bytes = () =>
    folder.read(path).catch((error: unknown) => {
      unreadable = error;
      throw error;
    });
  try {
    // Before the bytes are read: what changes between the two is read again next time.
    const stamp = folder.stamp?.(path);
    source = await cache.get(path, { stamp, bytes }, async (read) => {
      // Loaded when it's needed: where all files are known already, half of the program stays unread.
      const { readRecordSource } = await import('./record-source.ts');
      return readRecordSource(read, path, { language, idPrefixes: prefixesOf(site) });
    });
  } catch (error) {
    if (error !== unreadable) throw error;
    return [problem('unreadable-file', path, START, { reason: reasonOf(error) })];
  }
  if (file.kind !== 'record') return addInternal(source, { ...file, path, language }, drafts, surroundings);
  const other = file.language ? undefined : otherLanguage(path, drafts.files);
  if (other && source.readable && isTranslationLike(file.of, source.data))
    return [problem('unknown-language', path, START, { ...other, known: LANGUAGES })];
  const { draft, problems } = draftOf(
    source,
    { path, ...file, language, isTranslation: file.language !== undefined },
    surroundings,
  );
  if (draft.kind === 'translation') drafts.translations.push(draft);
  else if (draft.kind === 'known-issue') drafts.issues.push(draft);
  else if (draft.kind === 'announcement') drafts.announcements.push(draft);
  else if (draft.kind === 'week-word') drafts.weekWords.push(draft);
  else drafts.incidents.push(draft);
  return [...source.problems, ...problems];
}

/** Whether a file has nothing that its original must have: an id, or of an announcement its kind; a word on a week has neither. */
function isTranslationLike(of: RecordFolder, data: Readonly<Record<string, unknown>>): boolean {
  return of === 'weekly' || !Object.hasOwn(data, of === 'announcements' ? 'kind' : 'id');
}

function misnamed(path: string, right: string | undefined, files: ReadonlySet<string>): Problem {
  const isTaken = right !== undefined && files.has(right);
  return problem('misnamed-record', path, START, { right: right ?? path, isTaken });
}

function prefixesOf({ ids }: Site): string[] {
  return [...new Set([ids.knownIssue, ids.incident, ids.maintenance])];
}

function byPlace(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code);
}
