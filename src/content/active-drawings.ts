import { isUtf8 } from 'node:buffer';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import type { Draft } from '../domain/rules/rule.ts';
import type { ContentFolder } from './content-folder.ts';

/** What makes a drawing a program: elements that run or hold other documents, handlers, style sheets, entities of its own. */
const RUNS = [
  /<\s*(?:[\w.-]+:)?(?:script|foreignobject|iframe|object|embed|audio|video|handler|listener)\b/i,
  /[\s"'/](?:[\w.-]+:)?on[a-z]+\s*=/i,
  /<!ENTITY|<!DOCTYPE[^>]*\[|<\?xml-stylesheet/i,
  /(?:java|vb)script\s*:|data\s*:\s*(?:text|application)/i,
  // An address that hides what it is behind entities.
  /href\s*=\s*(?:"[^"]*&|'[^']*&)/i,
];

/** Drawings that records show and that would run a program where a reader opens them by themselves. */
export async function activeDrawings(
  drafts: readonly Pick<Draft<unknown>, 'path' | 'document'>[],
  folder: ContentFolder,
  files: ReadonlySet<string>,
): Promise<Problem[]> {
  const active = new Map<string, Promise<boolean>>();
  const problems: Problem[] = [];
  for (const { path, document } of drafts) {
    for (const { kind, target, line, column } of document.references) {
      if (kind !== 'image' || !/\.svg$/i.test(target) || !files.has(target)) continue;
      const runs = active.get(target) ?? folder.read(target).then(isActive, () => true);
      active.set(target, runs);
      if (await runs) problems.push(problem('active-file', path, { line, column }, { target }));
    }
  }
  return problems;
}

function isActive(bytes: Uint8Array): boolean {
  if (!isUtf8(bytes)) return true;
  const text = new TextDecoder().decode(bytes);
  return RUNS.some((pattern) => pattern.test(text));
}
