import type { ListItem, PhrasingContent, RootContent, Text } from 'mdast';
import { dateReadings, impossibility } from '../domain/date-correction.ts';
import type { DueDate } from '../domain/document.ts';
import type { ActionItem, Prose } from '../domain/record/records.ts';
import { actionFact, namesNobody } from '../i18n/action-words.ts';
import type { Context } from './context.ts';

/** An item of a list of actions, and the nodes of its text. */
interface ActionItemNodes {
  item: Omit<ActionItem, keyof Prose>;
  /** Its due date as it was written, and where: whether it is a day is for a rule to say. */
  dueDate: DueDate | undefined;
  children: RootContent[];
}

/** Reads `- [x] Alarm on evictions (owner: reliability, due: 2019-06-01)`; other nodes are handed back. */
export function actionItems(
  nodes: RootContent[],
  context: Pick<Context, 'firstLine'>,
): { items: ActionItemNodes[]; others: RootContent[] } {
  const items: ActionItemNodes[] = [];
  const others: RootContent[] = [];
  for (const node of nodes) {
    if (node.type === 'list') items.push(...node.children.map((item) => readItem(item, context)));
    else others.push(node);
  }
  return { items, others };
}

function readItem(item: ListItem, { firstLine }: Pick<Context, 'firstLine'>): ActionItemNodes {
  const [first] = item.children;
  const { owner, due } = first?.type === 'paragraph' ? takeFacts(first.children) : {};
  const { start, end } = first?.position ?? { start: { line: 1 }, end: { line: 1 } };
  const lines = { firstLine: start.line + firstLine - 1, lastLine: end.line + firstLine - 1 };
  return {
    item: {
      done: item.checked === true,
      ...(owner ? { owner: owner.value } : {}),
      ...(due ? { due: due.value } : {}),
    },
    dueDate: due && { word: due.word, text: due.value, ...lines },
    children: item.children,
  };
}

interface Facts {
  owner?: { value: string };
  due?: { value: string; word: string };
}

/** Takes owner and due date out of the brackets at the end of an item's text; what else stands in them stays. */
function takeFacts(nodes: PhrasingContent[]): Facts {
  const brackets = lastBrackets(nodes);
  if (!brackets) return {};
  const facts: Facts = {};
  const others: PhrasingContent[][] = [];
  for (const part of partsOf(brackets.inner)) {
    const text = part.every((node) => node.type === 'text') ? part.map(({ value }) => value).join('') : '';
    const read = actionFact(text);
    const isFact = read && (read.hasColon || canStandAlone(read)) && facts[read.fact] === undefined;
    if (isFact) facts[read.fact] = read;
    else others.push(part);
  }
  if (!facts.owner && !facts.due) return {};
  const { before, opening, after, start } = brackets;
  const rest = others.flatMap((part, index) => [
    textNode(index === 0 ? ' (' : ', ', opening),
    ...trimmed(part),
  ]);
  nodes.splice(
    start,
    nodes.length - start,
    textNode(before.trimEnd(), opening),
    ...rest,
    textNode(`${rest.length > 0 ? ')' : ''}${after}`, opening),
  );
  return facts;
}

/** Without a colon, `due to a bug` is no date, and `owner of the cache` nobody's name. */
function canStandAlone({ fact, value }: { fact: keyof Facts; value: string }): boolean {
  return fact === 'due'
    ? dateReadings(value).length > 0 || impossibility(value) !== undefined || /^\d+[-/.]\d+/.test(value)
    : !namesNobody(value) && value.split(/\s+/).length <= 4;
}

/** The brackets in which a text ends: the node that opens them, what stands before, in and after them. */
interface Brackets {
  /** The index of the node that opens them. */
  start: number;
  opening: Text;
  before: string;
  inner: PhrasingContent[];
  /** A full stop, or nothing. */
  after: string;
}

function lastBrackets(nodes: PhrasingContent[]): Brackets | undefined {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return undefined;
  const ending = last.value.trimEnd();
  const after = ending.endsWith('.') ? '.' : '';
  const closed = ending.slice(0, ending.length - after.length).trimEnd();
  if (!closed.endsWith(')')) return undefined;
  let depth = 0;
  for (let start = nodes.length - 1; start >= 0; start--) {
    const node = nodes[start];
    if (node?.type !== 'text') continue;
    const value = node === last ? closed : node.value;
    for (let at = value.length - 1; at >= 0; at--) {
      if (value[at] === ')') depth++;
      else if (value[at] === '(' && --depth === 0) {
        const head = value.slice(at + 1, node === last ? -1 : undefined);
        const between = nodes.slice(start + 1, -1);
        const inner = node === last ? [] : [...between, textNode(closed.slice(0, -1), last)];
        return {
          start,
          opening: node,
          before: value.slice(0, at),
          inner: [textNode(head, node), ...inner],
          after,
        };
      }
    }
  }
  return undefined;
}

/** What stands between commas and semicolons. */
function partsOf(nodes: PhrasingContent[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type !== 'text') {
      parts.at(-1)?.push(node);
      continue;
    }
    for (const [index, value] of node.value.split(/[,;]/).entries()) {
      if (index > 0) parts.push([]);
      if (value !== '') parts.at(-1)?.push(textNode(value, node));
    }
  }
  return parts.filter((part) => part.some((node) => node.type !== 'text' || node.value.trim() !== ''));
}

function trimmed(part: PhrasingContent[]): PhrasingContent[] {
  return part.map((node, index) => {
    if (node.type !== 'text') return node;
    const value = index === 0 ? node.value.trimStart() : node.value;
    return textNode(index === part.length - 1 ? value.trimEnd() : value, node);
  });
}

function textNode(value: string, { position }: Text): Text {
  return { type: 'text', value, position };
}
