import type { Root, Text } from 'mdast';
import { suggest } from '../domain/suggest.ts';
import { type Alert, ALERTS } from './alerts.ts';
import { type Context, report } from './context.ts';
import { visit } from './visit.ts';

const ALERT = /^\[!\s*([\p{L}_-]+)\s*\]/u;
const FOOTNOTE = /(?<!\\)\[\^([\p{L}\p{N}][\p{L}\p{N}_-]*)\]/gu;

/** Reports what looks like the mark of an alert or the number of a footnote, and is published as the text that it is. */
export function reportUnreadMarks(tree: Root, source: string, context: Context): void {
  visit(tree, 'blockquote', ({ children: [first] }) => {
    const [text] = first?.type === 'paragraph' ? first.children : [];
    if (text?.type === 'text') reportAlert(text, source, context);
  });
  const notes = new Set<string>();
  visit(tree, 'footnoteDefinition', ({ label, identifier }) => void notes.add(label ?? identifier));
  visit(tree, 'text', (text) => reportFootnotes(text, source, notes, context));
}

function reportAlert(text: Text, source: string, context: Context): void {
  const [mark, word] = ALERT.exec(writtenAs(text, source)) ?? [];
  if (mark === undefined || word === undefined) return;
  const known = ALERTS.includes(word.toLowerCase() as Alert);
  const suggestion = suggest(word.toLowerCase(), ALERTS)?.toUpperCase();
  report(context, text, 'unread-alert', { mark, known, suggestion, choices: ALERTS.map(markOf) });
}

function markOf(alert: Alert): string {
  return `[!${alert.toUpperCase()}]`;
}

function reportFootnotes(text: Text, source: string, notes: Set<string>, context: Context): void {
  const { start, end } = text.position ?? {};
  if (!start || !end || !text.value.includes('[^')) return;
  const written = writtenAs(text, source);
  for (const { 0: mark, 1: label = '', index } of written.matchAll(FOOTNOTE)) {
    const before = written.slice(0, index).split('\n');
    const line = start.line + before.length - 1;
    const column = (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0);
    const suggestion = suggest(label, notes);
    // What is neither a number nor nearly a note may be a pattern, such as [^a-z].
    if (suggestion === undefined && !/^\d+$/.test(label)) continue;
    report(context, { ...text, position: { start: { line, column }, end } }, 'unknown-footnote', {
      mark,
      suggestion: suggestion === undefined ? undefined : `[^${suggestion}]`,
    });
  }
}

/** A text as its author wrote it, so that a backslash before a mark is seen. */
function writtenAs({ position }: Text, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}
