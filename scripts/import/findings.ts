import { compareText } from '../../src/domain/compare-text.ts';

/** What kind of thing an importer has to say: what is missing, what it decided, what it rewrote, what it had to fill in. */
export type FindingKind = 'left-out' | 'chosen' | 'changed' | 'not-in-source';

/** The reasons that an importer can give, by a name of its own; reports list them in this order. */
export type Reasons<Code extends string> = Record<Code, { kind: FindingKind; reason: string }>;

export interface FindingPlace {
  /** A path below the source folder, with `/`. */
  file: string;
  /** What is special about this file, in a few words. */
  detail?: string;
}

/** One reason, and every file that it concerns. */
export interface Finding {
  code: string;
  kind: FindingKind;
  reason: string;
  count: number;
  /** Empty where the reason holds of everything, and only the count is worth saying. */
  files: FindingPlace[];
}

/** Collects what could not be carried over as it was; the same findings come out in the same order, however they came in. */
export class Findings<Code extends string> {
  readonly #reasons: Reasons<Code>;
  readonly #places = new Map<Code, Map<string, FindingPlace>>();
  readonly #counts = new Map<Code, number>();

  constructor(reasons: Reasons<Code>) {
    this.#reasons = reasons;
  }

  /** Notes a file; the same thing of the same file counts once. */
  add(code: Code, file: string, detail?: string): void {
    const places = this.#places.get(code) ?? new Map<string, FindingPlace>();
    places.set(`${file}\n${detail}`, detail === undefined ? { file } : { file, detail });
    this.#places.set(code, places);
  }

  /** Notes something that holds of so many files that naming them would say nothing. */
  addCount(code: Code, count: number): void {
    if (count > 0) this.#counts.set(code, count);
  }

  list(): Finding[] {
    return (Object.keys(this.#reasons) as Code[]).flatMap((code) => {
      const files = [...(this.#places.get(code)?.values() ?? [])].sort(byPlace);
      const count = this.#counts.get(code) ?? files.length;
      return count === 0 ? [] : [{ code, ...this.#reasons[code], count, files }];
    });
  }
}

function byPlace(a: FindingPlace, b: FindingPlace): number {
  return compareText(a.file, b.file) || compareText(a.detail ?? '', b.detail ?? '');
}
