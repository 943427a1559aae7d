import type { Heading, Nodes, Root } from 'mdast';
import { lineCorrection } from '../domain/corrected-line.ts';
import type { EntrySlip, HeadingSlip } from '../domain/problem-kinds/headings.ts';
import { POST_MORTEM_SECTIONS, type SectionKind } from '../domain/vocabulary.ts';
import { headingMeant, nearSection, sectionKind, speaksOf, uncounted } from '../i18n/headings.ts';
import { nearState } from '../i18n/state-words.ts';
import { WORDS } from '../i18n/words.ts';
import { type Context, positionOf, report } from './context.ts';
import { type HeadingLike, headingLikes } from './heading-likes.ts';
import type { Places } from './places.ts';
import { looksLikeEntry, readHeading } from './timeline.ts';
import { headingText } from './tree.ts';
import { SKIP, visit } from './visit.ts';

type KnownKind = Exclude<SectionKind, 'other'>;

/** What a body has, so that a text which only looks like a heading of it isn't taken for one. */
export interface FoundSections {
  /** Its sections that say something, and the parts of its post-mortem. */
  kinds: ReadonlySet<SectionKind>;
  postMortemKinds: ReadonlySet<SectionKind>;
}

/** Sections without which something false would be published: “no workaround”, no update, no action. */
const WEIGHTY = new Set<SectionKind>(['workaround', 'updates', 'timeline', 'post-mortem', 'action-items']);
const ISSUE_KINDS: readonly KnownKind[] = ['summary', 'steps', 'workaround', 'updates', 'timeline'];
const INCIDENT_KINDS: readonly KnownKind[] = ['summary', 'updates', 'timeline', 'post-mortem'];

/**
 * Names each text that nearly is a known heading, or an update's: misspelt, counted, of another level, in bold, without a
 * space after its `#`. Answers the lines of those that are headings, with the level that they should have.
 */
export function reportHeadingSlips(
  tree: Root,
  found: FoundSections,
  places: Pick<Places, 'isNamed'>,
  context: Context,
): Map<number, number> {
  // An announcement's headings are its author's own.
  if (context.path.startsWith('announcements/')) return new Map();
  return new HeadingSlips(found, places, context).read(tree);
}

class HeadingSlips {
  readonly #found: FoundSections;
  readonly #context: Context;
  readonly #places: Pick<Places, 'isNamed'>;
  readonly #isIssue: boolean;
  readonly #levels = new Map<number, number>();
  /** Where the walk through the body is. */
  #within: 'workaround' | 'timeline' | 'post-mortem' | 'lost timeline' | 'lost post-mortem' | 'other' =
    'other';
  /** Whether an update outside the timeline has been named: the others are there by the same slip. */
  #hasEntryOutside = false;

  constructor(found: FoundSections, places: Pick<Places, 'isNamed'>, context: Context) {
    this.#found = found;
    this.#context = context;
    this.#places = places;
    this.#isIssue = context.path.startsWith('known-issues/');
  }

  read(tree: Root): Map<number, number> {
    for (const node of tree.children) {
      if (node.type === 'heading') this.#heading(node);
      else
        visit(node, (inner) => {
          if (inner.type === 'heading') this.#inner(inner);
          else if (inner.type === 'paragraph' || inner.type === 'html')
            for (const like of headingLikes(inner, this.#context)) this.#like(like);
          else return undefined;
          return SKIP;
        });
    }
    return this.#levels;
  }

  #heading(node: Heading): void {
    const text = headingText(node);
    if (looksLikeEntry(text)) return this.#entry(node, text);
    if (node.depth > 2) return this.#inner(node);
    const kind = sectionKind(text);
    const isTimeline = kind === 'timeline' || kind === 'updates';
    const inPostMortem = this.#within === 'post-mortem';
    this.#within = isTimeline ? 'timeline' : kind === 'post-mortem' || kind === 'workaround' ? kind : 'other';
    if (isTimeline) return this.#sortOf(node, text, kind);
    if (kind !== 'other') {
      // After a post-mortem its parts are meant, one level down.
      if (inPostMortem && isPart(kind) && this.#isMissingPart(kind)) {
        this.#within = 'post-mortem';
        this.#report(node, text, kind, 'level', 3);
      }
      return;
    }
    const near = this.#nearOf(text, node);
    if (near === undefined) return;
    this.#lost(near);
    if (near === 'post-mortem') this.#within = near;
    this.#report(node, text, near, this.#slipOf(text, near), 2);
  }

  /** What follows belongs to a section that has no heading of its own; all of that is said at its beginning. */
  #lost(kind: KnownKind): void {
    if (kind === 'timeline' || kind === 'updates') this.#within = 'lost timeline';
    if (kind === 'post-mortem') this.#within = 'lost post-mortem';
  }

  /** A heading within a section. */
  #inner(node: Heading): void {
    const text = headingText(node);
    if (looksLikeEntry(text)) return this.#entry(node, text, 'nested');
    if (this.#within === 'lost post-mortem')
      return void this.#levels.set(positionOf(node, this.#context).line, node.depth);
    if (this.#within === 'post-mortem') {
      const exact = sectionKind(text);
      if (node.depth === 3 && exact !== 'other') return;
      if (isPart(exact) && this.#isMissingPart(exact)) return this.#report(node, text, exact, 'level', 3);
      const missing = POST_MORTEM_SECTIONS.filter((kind) => this.#isMissingPart(kind));
      const near = node.depth === 3 ? nearSection(text, missing, this.#context.language) : undefined;
      if (near !== undefined) return this.#report(node, text, near, this.#slipOf(text, near), 3);
    }
    const near = this.#nearOf(text, node);
    if (near === undefined) return;
    this.#lost(near);
    this.#report(node, text, near, 'level', 2);
  }

  /** A text that may be meant as a heading. */
  #like({ node, text, like }: HeadingLike): void {
    const isMeant = like === 'bold' || like === 'no-blank';
    if (looksLikeEntry(text)) {
      if (isMeant) this.#entry(node, text, like);
      // In a timeline even a text as any other was meant so.
      else if (like === 'plain' && this.#within === 'timeline') this.#entry(node, text, 'bold');
      return;
    }
    const exact = sectionKind(text);
    if (like === 'bold' && this.#within === 'post-mortem' && isPart(exact) && this.#isMissingPart(exact))
      return this.#report(node, text, exact, like, 3);
    if (like === 'no-blank' && exact !== 'other') {
      const level = this.#within === 'post-mortem' && isPart(exact) ? 3 : 2;
      this.#lost(exact);
      return this.#report(node, text, exact, like, level);
    }
    const near = this.#nearOf(text);
    if (near === undefined) return;
    if (isMeant) {
      this.#lost(near);
      this.#report(node, text, near, like, 2);
    }
    // Of texts as any other those alone whose workaround nobody would find.
    else if (near === 'workaround' && exact === near && this.#within !== near)
      this.#report(
        node,
        text,
        near,
        like === 'lead' ? 'beside-text' : 'bold',
        like === 'lead' ? undefined : 2,
      );
  }

  /** The section that a text nearly names, where the body lacks it. */
  #nearOf(text: string, heading?: Heading): KnownKind | undefined {
    if (heading && this.#places.isNamed(heading) && sectionKind(text) === 'other') return undefined;
    const kinds = (this.#isIssue ? ISSUE_KINDS : INCIDENT_KINDS).filter((kind) => this.#isMissing(kind));
    const near = nearSection(text, kinds, this.#context.language);
    if (near !== undefined) return this.#asNamedHere(near);
    // A sentence about one is no heading.
    if (text.length >= (heading ? 80 : 40) || /[.!]$/.test(text)) return undefined;
    return kinds.find((kind) => speaksOf(kind, text));
  }

  #isMissing(kind: SectionKind): boolean {
    const { kinds } = this.#found;
    if (kind === 'timeline' || kind === 'updates') return !kinds.has('timeline') && !kinds.has('updates');
    return !kinds.has(kind);
  }

  #isMissingPart(kind: SectionKind): boolean {
    return !this.#found.postMortemKinds.has(kind);
  }

  #asNamedHere(kind: KnownKind): KnownKind {
    return kind === 'timeline' || kind === 'updates' ? (this.#isIssue ? 'updates' : 'timeline') : kind;
  }

  #slipOf(text: string, kind: KnownKind): HeadingSlip {
    const isCounted = sectionKind(uncounted(text)) === kind || speaksOf(kind, text);
    return isCounted ? 'counted' : 'misspelt';
  }

  #report(node: Nodes, text: string, kind: KnownKind, slip: HeadingSlip, level: number | undefined): void {
    const section = headingMeant(text, kind, this.#context.language);
    const { line } = positionOf(node, this.#context);
    const right = `${'#'.repeat(level ?? 2)} ${section}`;
    const corrected = level === undefined ? undefined : lineCorrection(this.#context.line(line), right);
    report(this.#context, node, WEIGHTY.has(kind) ? 'lost-heading' : 'unread-heading', {
      ...{ text, slip, section, corrected },
    });
    if (level !== undefined) this.#levels.set(line, level);
  }

  /** A timeline under the name that it has in records of another kind. */
  #sortOf(node: Heading, text: string, kind: 'timeline' | 'updates'): void {
    const own = this.#asNamedHere(kind);
    if (own === kind) return;
    const line = this.#context.line(positionOf(node, this.#context).line);
    report(this.#context, node, 'other-section-name', {
      text,
      noun: this.#isIssue ? 'a known issue' : 'an incident or a maintenance',
      corrected: lineCorrection(line, `## ${WORDS[this.#context.language].section[own]}`),
    });
  }

  #entry(node: Nodes, text: string, slip: EntrySlip = 'level'): void {
    if (this.#within === 'lost timeline') return;
    // A post-mortem tells the course of things again, as it likes.
    if (this.#within.endsWith('post-mortem') && !this.#isMissing('timeline')) return;
    const { line } = positionOf(node, this.#context);
    if (this.#within !== 'timeline') {
      if (this.#hasEntryOutside) return;
      this.#hasEntryOutside = true;
      const section = WORDS[this.#context.language].section[this.#asNamedHere('timeline')];
      report(this.#context, node, 'entry-outside-timeline', { text, section });
      // Below the heading that is missing, it is of the right level.
      this.#levels.set(line, 2);
      return;
    }
    if (slip !== 'nested' && node.type === 'heading' && node.depth === 3) return;
    const { time, stateText, state } = readHeading(text);
    const right = nearState(stateText);
    const entry = state !== undefined || right === undefined ? text : `${time} · ${this.#stateWord(right)}`;
    const corrected = lineCorrection(this.#context.line(line), `### ${entry}`);
    report(this.#context, node, 'misplaced-entry', { text, slip, corrected });
    this.#levels.set(line, 3);
  }

  #stateWord(state: string): string {
    const { issueStatus, incidentState, maintenanceState } = WORDS[this.#context.language];
    const tables: Record<string, string>[] = this.#isIssue
      ? [issueStatus]
      : [incidentState, maintenanceState];
    return tables.map((words) => words[state]).find((word) => word !== undefined) ?? state;
  }
}

function isPart(kind: SectionKind): kind is (typeof POST_MORTEM_SECTIONS)[number] {
  return (POST_MORTEM_SECTIONS as readonly SectionKind[]).includes(kind);
}
