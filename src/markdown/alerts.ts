import type { Blockquote, Paragraph, Parents, Root, Strong, Text } from 'mdast';
import type { Language } from '../domain/schemas/common.ts';
import { WORDS } from '../i18n/words.ts';
import type { Context } from './context.ts';
import { visit } from './visit.ts';

/** What is said beside the text: the five alerts of GitHub, of which two are components too. */
export const ALERTS = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type Alert = (typeof ALERTS)[number];

const MARKER = new RegExp(`^\\[!(${ALERTS.join('|')})\\][^\\S\\n]*(?:\\n|$)`, 'i');

/** Turns quotes that begin with a line `[!WARNING]` into what `<Warning>` makes of a text in .mdx files. */
export function renderAlerts(tree: Root, source: string, context: Context): void {
  visit(tree, 'blockquote', (node: Blockquote, _index, parent: Parents | undefined) => {
    const [first] = node.children;
    const [text] = first?.type === 'paragraph' ? first.children : [];
    if (!parent || first?.type !== 'paragraph' || text?.type !== 'text') return;
    if (source.charAt(text.position?.start.offset ?? 0) === '\\') return;
    const alert = takeMarker(node, first, text);
    if (!alert) return;
    node.children.unshift({ type: 'paragraph', children: [alertName(alert, context.language)] });
    node.data = { ...node.data, ...asideOf(alert) };
  });
}

/** Takes the marker out of a quote that has one alone on its first line, and a text below it. */
function takeMarker(node: Blockquote, first: Paragraph, text: Text): Alert | undefined {
  const marker = MARKER.exec(text.value);
  if (!marker) return undefined;
  const rest = text.value.slice(marker[0].length);
  const others = first.children.slice(1);
  const endsLine = marker[0].endsWith('\n') || others.length === 0 || others[0]?.type === 'break';
  if (!endsLine || (rest === '' && others.length === 0 && node.children.length === 1)) return undefined;
  if (rest !== '') text.value = rest;
  else if (others.length === 0) node.children.shift();
  else first.children = others[0]?.type === 'break' ? others.slice(1) : others;
  return marker[1]?.toLowerCase() as Alert;
}

/** The name that stands above or before the text. */
export function alertName(alert: Alert, language: Language): Strong {
  const name: Text = { type: 'text', value: WORDS[language].prose.alerts[alert] };
  return { type: 'strong', children: [name] };
}

/** The element that holds an alert. */
export function asideOf(alert: Alert): { hName: string; hProperties: Record<string, string | string[]> } {
  return { hName: 'aside', hProperties: { className: [alert], role: 'note' } };
}
