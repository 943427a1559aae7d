import type { RootContent } from 'mdast';
import type { DocumentUpdate } from '../domain/document.ts';
import type { Prose } from '../domain/record/records.ts';
import { nearState, stateOfWord } from '../i18n/state-words.ts';
import { type Context, positionOf } from './context.ts';
import { type Block, outline } from './tree.ts';

const ENTRY =
  /^(\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?\s*(?:Z|[+-]\d{2}:\d{2})?)?)\s*[·–—-]\s*(.+)$/;
const SEPARATOR = /(?<!\s)\s+[·–—-]\s+/;

/** An entry as read, with the nodes of its text. */
export interface TimelineEntry {
  entry: Omit<DocumentUpdate, keyof Prose>;
  children: RootContent[];
}

/** Reads `### 2019-05-07 10:32 · Investigating` and the text below it; a heading it can't read has no state. */
export function timelineEntries(
  block: Block,
  context: Context,
): { lead: RootContent[]; entries: TimelineEntry[] } {
  const lead: RootContent[] = [];
  const entries: TimelineEntry[] = [];
  for (const { heading, title, children } of outline(block.children, 3)) {
    if (!heading) lead.push(...children);
    else
      entries.push({
        entry: { heading: title, ...readHeading(title), ...positionOf(heading, context) },
        children,
      });
  }
  return { lead, entries };
}

/** The time and the state in an update's heading, as far as it has them. */
export function readHeading(title: string): Pick<DocumentUpdate, 'time' | 'state' | 'stateText'> {
  const [, time, stateText] = ENTRY.exec(title) ?? [undefined, ...splitOnce(title)];
  return { time: (time ?? '').trim(), stateText: stateText ?? '', state: stateOfWord(stateText ?? '') };
}

function splitOnce(title: string): [string, string] {
  const match = SEPARATOR.exec(title);
  return match ? [title.slice(0, match.index), title.slice(match.index + match[0].length)] : [title, ''];
}

/** Whether a text has the day and the state of an update, or nearly a state. */
export function looksLikeEntry(text: string): boolean {
  const { time, stateText, state } = readHeading(text);
  if (!/^\d{4}-\d{2}-\d{2}/.test(time) || stateText === '') return false;
  return state !== undefined || nearState(stateText) !== undefined;
}
