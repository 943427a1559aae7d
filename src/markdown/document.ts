import { posix } from 'node:path';
import type { Heading, Root, RootContent } from 'mdast';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { Document, DocumentUpdate, DueDate, Position } from '../domain/document.ts';
import type { PostMortem, Prose, Section } from '../domain/record/records.ts';
import { sectionKind } from '../i18n/headings.ts';
import { WORDS } from '../i18n/words/words.ts';
import { actionItems } from './action-items.ts';
import { renderAlerts } from './alerts.ts';
import { refuseCharacterReferences } from './character-references.ts';
import { type Context, positionOf, report } from './context.ts';
import { TooManyMarks } from './limits.ts';
import { markLinks } from './links.ts';
import { MdxError, type MdxSlip } from './mdx.ts';
import { renderMdxComponents } from './mdx-components.ts';
import { reportOpenBlocks } from './open-blocks.ts';
import { Parts } from './parts.ts';
import { rawHtmlAsText } from './raw-html.ts';
import { linkRecordIds } from './record-references.ts';
import { timelineEntries } from './timeline.ts';
import { type Block, detached, headingText, outline, parseMarkdown, parseMdx } from './tree.ts';

type DocumentSource = Pick<Context, 'path' | 'language' | 'idPrefixes' | 'firstLine'>;

/** Reads a Markdown body once: sections, timeline, post-mortem, references and problems all come from one tree. */
export function readDocument(body: string, source: DocumentSource): Document {
  const context: Context = { ...source, references: [], problems: [] };
  const tree = parse(body, context);
  refuseCharacterReferences(tree, body, context);
  renderMdxComponents(tree, context);
  renderAlerts(tree, body, context);
  markLinks(tree, context);
  linkRecordIds(tree, context);
  return assemble(tree, context);
}

function parse(body: string, context: Context): Root {
  try {
    const tree = context.path.endsWith('.mdx') ? parseMdx(body) : parseMarkdown(body);
    reportOpenBlocks(tree, body, context);
    rawHtmlAsText(tree, context);
    return tree;
  } catch (error) {
    if (error instanceof TooManyMarks)
      report(context, nodeAt(error.place), 'too-many-marks', { found: error.found });
    else if (error instanceof MdxError) reportSlip(error.slip, context);
    else throw error;
    return { type: 'root', children: [] };
  }
}

function reportSlip(slip: MdxSlip, context: Context): void {
  if ('message' in slip) report(context, nodeAt(slip), 'unreadable-markdown', slip);
  else report(context, nodeAt(slip), 'not-closed', slip);
}

function nodeAt({ line, column }: Position): Node {
  const point = { line, column };
  return { type: 'root', position: { start: point, end: point } };
}

/** Parts are numbered while the tree is walked and rendered together; a `Pending` waits for its number's prose. */
type Pending<T> = (prose: Prose[]) => T;

function assemble(tree: Root, context: Context): Document {
  const parts = new Parts();
  const sections: Pending<Section & Position>[] = [];
  const updates: Pending<DocumentUpdate>[] = [];
  let updatesAt: Position | undefined;
  let postMortem: Pending<PostMortem & Position> | undefined;
  const dueDates: DueDate[] = [];

  const addSection = (block: Block, children: RootContent[], kind: Section['kind']) => {
    const part = parts.add(children);
    const place = positionOf(block.heading ?? children[0], context);
    sections.push((prose) => ({ kind, heading: block.title, ...proseOf(prose, part), ...place }));
  };

  for (const block of outline(tree.children, 2)) {
    const kind = block.heading ? sectionKind(block.title) : 'summary';
    if (kind === 'updates' || kind === 'timeline') {
      updatesAt ??= positionOf(block.heading, context);
      const { lead, entries } = timelineEntries(block, context);
      if (lead.length > 0) addSection(block, lead, 'other');
      for (const { entry, children } of entries) {
        const part = parts.add(children);
        updates.push((prose) => ({ ...entry, ...proseOf(prose, part) }));
      }
    } else if (kind === 'post-mortem') postMortem = readPostMortem(block, parts, context, dueDates);
    else addSection(block, block.children, kind);
  }

  const prose = parts.render(detached(tree), {
    footnotes: WORDS[context.language].prose.footnotes,
    idPrefix: `${posix
      .basename(context.path)
      .replace(/[^A-Za-z0-9]+/g, '-')
      .toLowerCase()}-`,
  });
  const post = postMortem?.(prose);
  return {
    sections: sections.map((section) => section(prose)),
    updates: updates.map((update) => update(prose)),
    ...(updatesAt ? { updatesAt } : {}),
    ...(post ? { postMortem: post } : {}),
    dueDates,
    headings: headings(tree, context),
    references: context.references,
    text: prose.map(({ text }) => text).join('\n\n'),
    problems: context.problems,
  };
}

function readPostMortem(
  block: Block,
  parts: Parts,
  context: Context,
  dueDates: DueDate[],
): Pending<PostMortem & Position> {
  let lead: number | undefined;
  const sections: Pending<Section>[] = [];
  const items: Pending<PostMortem['actionItems'][number]>[] = [];
  for (const { heading, title, children } of outline(block.children, 3)) {
    if (!heading) {
      lead = parts.add(children);
      continue;
    }
    const kind = sectionKind(title);
    const actions =
      kind === 'action-items' ? actionItems(children, context) : { items: [], others: children };
    for (const { item, dueDate, children: text } of actions.items) {
      if (dueDate) dueDates.push(dueDate);
      const part = parts.add(text);
      items.push((prose) => ({ ...item, ...proseOf(prose, part) }));
    }
    if (actions.others.length > 0 || actions.items.length === 0) {
      const part = parts.add(actions.others);
      sections.push((prose) => ({ kind, heading: title, ...proseOf(prose, part) }));
    }
  }
  const place = positionOf(block.heading, context);
  return (prose) => ({
    ...(lead === undefined ? {} : { lead: proseOf(prose, lead) }),
    sections: sections.map((section) => section(prose)),
    actionItems: items.map((item) => item(prose)),
    ...place,
  });
}

function proseOf(prose: Prose[], part: number): Prose {
  return prose[part] ?? { html: '', text: '', markdown: '' };
}

function headings(tree: Root, context: Context): Document['headings'] {
  const found: Document['headings'] = [];
  visit(tree, 'heading', (node: Heading) => {
    found.push({ depth: node.depth, text: headingText(node), ...positionOf(node, context) });
  });
  return found;
}
