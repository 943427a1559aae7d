import type { ListItem, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ActionItem, Prose } from '../domain/record/records.ts';

/** White space is taken as a whole: from each of its characters a long run would be read anew. */
const FACTS = /(?<!\s)\s*\(([^()]*\b(?:owner|due)\s*:[^()]*)\)\s*\.?\s*$/i;

/** An item of a list of actions, and the nodes of its text. */
interface ActionItemNodes {
  item: Omit<ActionItem, keyof Prose>;
  children: RootContent[];
}

/** Reads `- [x] Alarm on evictions (owner: reliability, due: 2019-06-01)`; other nodes are handed back. */
export function actionItems(nodes: RootContent[]): { items: ActionItemNodes[]; others: RootContent[] } {
  const items: ActionItemNodes[] = [];
  const others: RootContent[] = [];
  for (const node of nodes) {
    if (node.type === 'list') items.push(...node.children.map(readItem));
    else others.push(node);
  }
  return { items, others };
}

function readItem(item: ListItem): ActionItemNodes {
  const facts = takeFacts(item);
  const owner = facts.get('owner');
  const due = facts.get('due');
  return {
    item: { done: item.checked === true, ...(owner ? { owner } : {}), ...(due ? { due } : {}) },
    children: item.children,
  };
}

/** Cuts the brackets with owner and due date off the end of an item's first paragraph. */
function takeFacts(item: ListItem): Map<string, string> {
  const facts = new Map<string, string>();
  let last: Text | undefined;
  const [first] = item.children;
  if (first) visit(first, 'text', (node: Text) => void (last = node));
  const match = last && FACTS.exec(last.value);
  if (!last || !match) return facts;
  last.value = last.value.slice(0, match.index);
  for (const pair of (match[1] ?? '').split(/[,;]/)) {
    const [key = '', ...value] = pair.split(':');
    facts.set(key.trim().toLowerCase(), value.join(':').trim());
  }
  return facts;
}
