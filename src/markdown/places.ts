import type { Heading, Root } from 'mdast';
import { foldedLetters, foldedWords } from '../domain/fold.ts';
import type { Place } from '../domain/record/records.ts';
import { INCIDENT_SECTIONS, ISSUE_SECTIONS, POST_MORTEM_SECTIONS } from '../domain/vocabulary.ts';
import { overlaySectionKind, sectionKind } from '../i18n/headings.ts';
import type { Context } from './context.ts';
import { PLACE } from './sanitise.ts';
import { headingText, outline } from './tree.ts';
import { visit } from './visit.ts';

/** What the page itself has under these names. */
const TAKEN = ['main', 'live', 'notice', ...ISSUE_SECTIONS, ...INCIDENT_SECTIONS, ...POST_MORTEM_SECTIONS];

/** `## Costs {#costs}`: the place that an author names, as other systems have it. */
const NAMED = /(?<!\s)\s*\{#([^\s{}]+)\}\s*$/;

/** Where links into a body may lead, and the ids that its headings have on the page. */
export class Places {
  readonly #anchors = new Map<Heading | undefined, string>();
  readonly #byName = new Map<string, Place>();
  /** The last number given to each name that several have. */
  readonly #numbers = new Map<string, number>();
  readonly #taken = new Set<string>(TAKEN);
  readonly #named = new Set<Heading>();
  readonly #given = new Set<string>();

  /**
   * Names the headings of a tree: a known section by its kind, whatever the language of its heading; another, and a
   * heading within a section, by its text or by the name that its author gives it, which is taken off the text.
   */
  constructor(tree: Root, { path, apart }: Pick<Context, 'path' | 'apart'>) {
    const names = new Map<Heading, string>();
    visit(tree, 'heading', (heading) => {
      const name = takeName(heading);
      if (name === undefined) return;
      names.set(heading, name);
      this.#named.add(heading);
    });
    const updates = path.startsWith('known-issues/') ? 'updates' : 'timeline';
    const inner: [heading: Heading, section: string][] = [];
    for (const { heading, title, children } of outline(tree.children, 2)) {
      const kind = apart !== undefined ? 'other' : heading ? sectionKind(title) : 'summary';
      const isTimeline = kind === 'updates' || kind === 'timeline';
      const known = apart === undefined ? undefined : heading ? overlaySectionKind(title) : 'text';
      const own = kind === 'other' ? (known ?? slug((heading && names.get(heading)) ?? title)) : kind;
      const section = this.#free((apart ?? '') + (isTimeline ? updates : own), kind !== 'other');
      this.#add(heading, section, section, [own, title, heading && names.get(heading)]);
      for (const child of outline(children, 3)) {
        if (child.heading && kind === 'post-mortem') this.#addWithin(child.heading, child.title, names);
        const shown = isTimeline
          ? child.children
          : [...(child.heading ? [child.heading] : []), ...child.children];
        for (const node of shown)
          visit(node, 'heading', (each) => void (this.#anchors.has(each) || inner.push([each, section])));
      }
    }
    for (const [heading, section] of inner) {
      const name = names.get(heading);
      const anchor = this.#free((apart ?? '') + slug(name ?? headingText(heading)), false);
      heading.data = { ...heading.data, hProperties: { id: PLACE + anchor } };
      this.#add(heading, anchor, section, [headingText(heading), name]);
    }
  }

  /** The anchor of a section, or of a part of a post-mortem, by its heading; what has none is the summary. */
  anchorOf(heading: Heading | undefined): string {
    return this.#anchors.get(heading) ?? 'summary';
  }

  /** Whether its author has named a heading's place, so that it is meant as it is. */
  isNamed(heading: Heading): boolean {
    return this.#named.has(heading);
  }

  /** Every place, once for each name that leads to it. */
  get found(): Place[] {
    return [...this.#byName.values()];
  }

  #addWithin(heading: Heading, title: string, names: ReadonlyMap<Heading, string>): void {
    const kind = sectionKind(title);
    const own = kind === 'other' ? slug(names.get(heading) ?? title) : kind;
    const anchor = this.#free(`post-mortem-${own}`, false);
    this.#add(heading, anchor, 'post-mortem', [own, title, names.get(heading)]);
  }

  /** A known section has its kind to itself, the first time. */
  #free(wanted: string, isKnown: boolean): string {
    if (isKnown && !this.#given.has(wanted)) {
      this.#given.add(wanted);
      return wanted;
    }
    let anchor = wanted;
    let number = this.#numbers.get(wanted) ?? 0;
    while (this.#taken.has(anchor)) anchor = `${wanted}-${++number}`;
    this.#numbers.set(wanted, number);
    this.#taken.add(anchor);
    return anchor;
  }

  #add(heading: Heading | undefined, anchor: string, section: string, names: (string | undefined)[]): void {
    this.#anchors.set(heading, anchor);
    for (const name of [anchor, ...names].map((each) => foldedLetters(each ?? ''))) {
      if (name !== '' && !this.#byName.has(name)) this.#byName.set(name, { name, anchor, section });
    }
  }
}

/** Takes a place's name off the end of a heading, if it has one. */
function takeName(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  const match = last?.type === 'text' ? NAMED.exec(last.value) : null;
  if (last?.type !== 'text' || !match) return undefined;
  last.value = last.value.slice(0, match.index);
  return match[1];
}

/** A heading's text as an id: `Custos extras` as `custos-extras`. */
function slug(text: string): string {
  const words = foldedWords(text, '-').replace(/^-|-$/g, '');
  return words === '' ? 'section' : words;
}
