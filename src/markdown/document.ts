import type { Heading, Root, RootContent } from 'mdast';
import type { Node } from 'unist';
import type { Document, DocumentUpdate, DueDate, Position } from '../domain/document.ts';
import { asKey } from '../domain/fold.ts';
import type { PostMortem, Prose, Section } from '../domain/record/records.ts';
import { isUnwritten } from '../domain/record/translation.ts';
import { sectionVerdict } from '../domain/record/workaround.ts';
import { overlaySectionKind, sectionKind } from '../i18n/headings.ts';
import { WORDS } from '../i18n/words.ts';
import { actionItems } from './action-items.ts';
import { renderAlerts } from './alerts.ts';
import { refuseCharacterReferences } from './character-references.ts';
import { type Context, positionOf, report } from './context.ts';
import { Definitions } from './definitions.ts';
import { type FoundSections, reportHeadingSlips } from './heading-slips.ts';
import { limitSize, TooManyMarks } from './limits.ts';
import { markLinks } from './links.ts';
import { MdxError, type MdxSlip } from './mdx.ts';
import { renderMdxComponents } from './mdx-components.ts';
import { reportOpenBlocks } from './open-blocks.ts';
import { renderPart } from './parts.ts';
import { Places } from './places.ts';
import { rawHtmlAsText } from './raw-html.ts';
import { linkRecordIds } from './record-references.ts';
import { reportSurplusCells } from './surplus-cells.ts';
import { timelineEntries } from './timeline.ts';
import { type Block, headingText, outline, parseMarkdown, parseMdx } from './tree.ts';
import { reportUnreadMarks } from './unread-marks.ts';
import { visit } from './visit.ts';

type DocumentSource = Pick<Context, 'path' | 'language' | 'idPrefixes' | 'firstLine' | 'apart'>;

/** Reads a Markdown body once: sections, timeline, post-mortem, references and problems all come from one tree. */
export function readDocument(body: string, source: DocumentSource): Document {
  const lines = body.split('\n');
  const line = (number: number) => lines[number - source.firstLine] ?? '';
  const context: Context = { ...source, line, references: [], problems: [] };
  return assemble(readTree(body, context), context);
}

/** The tree of a body as it is published, or an empty one where it can't be read. */
function readTree(body: string, context: Context): Root {
  try {
    const tree = context.path.endsWith('.mdx') ? parseMdx(body) : parseMarkdown(body);
    reportOpenBlocks(tree, body, context);
    rawHtmlAsText(tree, context);
    refuseCharacterReferences(tree, body, context);
    reportSurplusCells(tree, context);
    renderMdxComponents(tree, context);
    renderAlerts(tree, body, context);
    reportUnreadMarks(tree, body, context);
    markLinks(tree, context);
    linkRecordIds(tree, context);
    limitSize(tree);
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

/** What the parts of a body are read with. */
interface Reading {
  context: Context;
  places: Places;
  /** The days of action items, as they are found. */
  dueDates: DueDate[];
  /** The prose of some nodes; `key` keeps the ids in it apart from those of other parts. */
  prose: (children: RootContent[], key: string) => Prose;
}

function assemble(tree: Root, context: Context): Document {
  const definitions = new Definitions(tree, context);
  const places = new Places(tree, context);
  const options = { path: context.path, words: WORDS[context.language].prose, definitions };
  const prose = (children: RootContent[], key: string) => renderPart(children, key, options);
  const dueDates: DueDate[] = [];
  const parts = readParts(tree, { context, places, prose, dueDates });
  definitions.reportUnused(context);
  const levels =
    context.apart === undefined
      ? reportHeadingSlips(tree, foundIn(parts), places, context)
      : new Map<number, number>();
  return {
    ...parts,
    // What nearly is another heading isn't an update that can't be read besides.
    updates: parts.updates.filter((update) => !levels.has(update.line)),
    headings: headings(tree, context, levels),
    dueDates,
    references: context.references,
    places: places.found,
    problems: context.problems,
  };
}

function foundIn({ sections, updates, updatesAt, postMortem }: DocumentParts): FoundSections {
  const said = sections.filter(({ verdict }) => verdict !== 'none');
  const kinds = new Set(said.map(({ kind }) => kind));
  if (updatesAt && updates.length > 0) kinds.add('timeline');
  if (postMortem) kinds.add('post-mortem');
  const parts = postMortem?.sections.map(({ kind }) => kind) ?? [];
  if (postMortem && postMortem.actionItems.length > 0) parts.push('action-items');
  return { kinds, postMortemKinds: new Set(parts) };
}

type DocumentParts = Pick<Document, 'sections' | 'updates' | 'updatesAt' | 'postMortem'>;

function readParts(tree: Root, reading: Reading): DocumentParts {
  const { context, places, prose } = reading;
  const found: DocumentParts = { sections: [], updates: [] };
  const isIssue = context.path.startsWith('known-issues/');
  const addSection = (block: Block, children: RootContent[], kind: Section['kind']) => {
    const anchor = places.anchorOf(block.heading);
    const place = positionOf(block.heading ?? children[0], context);
    const words = prose(children, anchor);
    found.sections.push({
      ...{ kind, heading: block.title, anchor, ...words, ...place },
      isUnwritten: isUnwritten(words),
      ...(kind === 'workaround' ? { verdict: sectionVerdict(words) } : {}),
      ...overlayKind(block, context),
    });
  };
  for (const block of outline(tree.children, 2)) {
    const kind = kindOf(block, context);
    if (kind === 'updates' || kind === 'timeline') {
      found.updatesAt ??= positionOf(block.heading, context);
      const { lead, entries } = timelineEntries(block, context);
      if (lead.length > 0) addSection(block, lead, 'other');
      for (const { entry, children } of entries)
        found.updates.push({ ...entry, ...prose(children, updateKey(entry.time, found.updates)) });
    } else if (kind === 'post-mortem' && !isIssue) found.postMortem = readPostMortem(block, reading);
    else addSection(block, block.children, kind === 'post-mortem' ? 'other' : kind);
  }
  return found;
}

function kindOf({ heading, title }: Block, { apart }: Context): Section['kind'] {
  if (apart !== undefined) return 'other';
  return heading ? sectionKind(title) : 'summary';
}

function overlayKind({ title }: Block, { apart }: Context): Pick<Section, 'overlay'> {
  const overlay = apart === undefined ? undefined : overlaySectionKind(title);
  return overlay === undefined ? {} : { overlay };
}

/** What keeps the ids in an update apart from those in others: its time, as it is written. */
function updateKey(time: string, before: readonly DocumentUpdate[]): string {
  const key = `update-${asKey(time)}`;
  const same = before.filter((update) => update.time === time).length;
  return same === 0 ? key : `${key}-${same + 1}`;
}

function readPostMortem(block: Block, { context, places, prose, dueDates }: Reading): PostMortem & Position {
  const found: PostMortem & Position = {
    sections: [],
    actionItems: [],
    ...positionOf(block.heading, context),
  };
  for (const { heading, title, children } of outline(block.children, 3)) {
    if (!heading) {
      found.lead = prose(children, 'post-mortem');
      continue;
    }
    const kind = sectionKind(title);
    const anchor = places.anchorOf(heading);
    const actions =
      kind === 'action-items' ? actionItems(children, context) : { items: [], others: children };
    for (const [index, { item, dueDate, children: text }] of actions.items.entries()) {
      if (dueDate) dueDates.push(dueDate);
      found.actionItems.push({ ...item, ...prose(text, `${anchor}-${index + 1}`) });
    }
    if (actions.others.length > 0 || actions.items.length === 0)
      found.sections.push({ kind, heading: title, anchor, ...prose(actions.others, anchor) });
  }
  return found;
}

/** The headings, with the levels that they should have; texts that were meant as a section's heading are among them. */
function headings(tree: Root, context: Context, levels: ReadonlyMap<number, number>): Document['headings'] {
  const found: Document['headings'] = [];
  visit(tree, 'heading', (node: Heading) => {
    const place = positionOf(node, context);
    found.push({ depth: levels.get(place.line) ?? node.depth, text: headingText(node), ...place });
  });
  const lines = new Set(found.map(({ line }) => line));
  for (const [line, depth] of levels)
    if (depth === 2 && !lines.has(line)) found.push({ depth, text: '', line, column: 1 });
  return found.sort((a, b) => a.line - b.line);
}
