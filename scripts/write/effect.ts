import type { ContentFolder } from '../../src/content/content-folder.ts';
import { count } from '../../src/domain/problem-kinds/sentences.ts';
import type { Problem } from '../../src/domain/problems.ts';
import { SITE_FILE } from '../../src/domain/site.ts';
import type { Ports } from '../cli/command.ts';
import { shownPath } from '../report/place.ts';
import { reportText } from '../report/problems.ts';
import { type Edit, edited } from './edits.ts';

/** How a change of one file affects the portal's problems. */
interface Effect {
  /** Errors of the changed file, and those that other files didn't have before. */
  errors: Problem[];
  /** Warnings that weren't there before. */
  warnings: Problem[];
  /** Errors that other files had before: they keep the portal from being built, not the change from being made. */
  elsewhere: Problem[];
}

/** Compares the problems before and after a change of the file at `path`, below the content folder. */
export function effectOf(path: string, before: readonly Problem[], after: readonly Problem[]): Effect {
  const known = new Set(before.map(keyOf));
  const isNew = (problem: Problem) => !known.has(keyOf(problem));
  const errors = after.filter(({ severity }) => severity === 'error');
  const concerns = (problem: Problem) => problem.file === path || isNew(problem);
  return {
    errors: errors.filter(concerns),
    warnings: after.filter((problem) => problem.severity === 'warning' && isNew(problem)),
    elsewhere: errors.filter((problem) => !concerns(problem)),
  };
}

/** Without its line, which moves when something is added above. */
function keyOf({ code, file, what }: Problem): string {
  return [code, file, what].join('\n');
}

/** A content folder as it would be with one file changed or added: what is written is checked before it is written. */
export function changedFolder(folder: ContentFolder, path: string, bytes: Uint8Array): ContentFolder {
  return {
    list: async () => {
      const { paths, problems } = await folder.list();
      return { paths: [...new Set([...paths, path])].sort(), problems };
    },
    read: (asked) => (asked === path ? Promise.resolve(bytes) : folder.read(asked)),
    stamp: (asked) => (asked === path ? undefined : folder.stamp?.(asked)),
  };
}

/** Lines of a text that replace others. */
export interface ChangedLines {
  /** Where they begin in the old text, counted from 1. */
  line: number;
  removed: string[];
  added: string[];
}

/** The lines that edits change, in their order. */
export function changedLines(text: string, edits: readonly Edit[]): ChangedLines[] {
  return intervalsOf(text, edits).map(({ start, end }) => {
    const before = text.slice(start, end).split('\n');
    const after = edited(text, edits, start, end).split('\n');
    const isSame = (a: number, b: number) => before.at(a) !== undefined && before.at(a) === after.at(b);
    let [head, tail] = [0, 0];
    while (head < before.length && isSame(head, head)) head++;
    while (tail < before.length - head && isSame(-tail - 1, -tail - 1)) tail++;
    return {
      line: text.slice(0, start).split('\n').length + head,
      removed: before.slice(head, before.length - tail),
      added: after.slice(head, after.length - tail),
    };
  });
}

/** The whole lines that edits lie in, those that touch as one. */
function intervalsOf(text: string, edits: readonly Edit[]): { start: number; end: number }[] {
  const intervals: { start: number; end: number }[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const start = text.lastIndexOf('\n', edit.start - 1) + 1;
    const lineBreak = text.indexOf('\n', edit.end);
    const end = lineBreak === -1 ? text.length : lineBreak;
    const last = intervals.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else intervals.push({ start, end });
  }
  return intervals;
}

/** Without a site there is nothing to check a record against. */
export function isOfSite({ file }: Problem): boolean {
  return file === '' || file === SITE_FILE;
}

/** Warnings that a change brings, and errors elsewhere that keep the portal from being built with it. */
export function reportEffect(
  { warnings, elsewhere }: Effect,
  ports: Ports,
  { content }: { content: string },
): void {
  // Which translations lack an entry is said in one sentence of its own.
  const others = warnings.filter(({ code }) => code !== 'untranslated-entry');
  if (others.length > 0) ports.err(reportText(others, { folder: shownPath(ports.cwd, content) }));
  if (elsewhere.length > 0)
    ports.err(
      `${count(elsewhere.length, 'error')} in other files ${elsewhere.length === 1 ? 'keeps' : 'keep'} the portal from being built: see \`check\`.\n`,
    );
}
