import { stringify } from 'yaml';
import { compareText } from '../../src/domain/compare-text.ts';
import { count } from '../../src/domain/problem-kinds/sentences.ts';
import { jsonText } from '../report/json.ts';

/** A file of a content folder; the path is below that folder, with `/`. */
export interface ContentFile {
  path: string;
  content: string;
}

/** A whole content folder made by an importer: every record in it has passed its schema. */
export interface ImportedContent {
  files: ContentFile[];
  summary: {
    issues: number;
    /** Record files by language. */
    languages: Record<string, number>;
    statuses: Record<string, number>;
    components: number;
  };
  /** What couldn’t be carried over unchanged. */
  findings: Finding[];
}

/** A record as a file: front matter between lines of `---`, an empty line, the body, one line break at the end. */
export function recordFile(facts: Record<string, unknown>, body: string): string {
  return `---\n${yamlText(facts)}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** YAML without folded lines, and with quotes around texts that look like numbers or dates. */
export function yamlText(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}

/** The kinds of findings: what is missing, what the importer decided, what it rewrote, what it had to fill in. */
type FindingKind = 'left-out' | 'chosen' | 'changed' | 'not-in-source';

/** The reasons that an importer can give, by their names; reports list them in this order. */
export type Reasons<Code extends string> = Record<Code, { kind: FindingKind; reason: string }>;

interface FindingPlace {
  /** A path below the source folder, with `/`. */
  file: string;
  /** What is special about this file, in a few words. */
  detail?: string;
}

/** A reason, and every file that it applies to. */
interface Finding {
  code: string;
  kind: FindingKind;
  reason: string;
  count: number;
  /** Empty if the reason applies to everything, so that only the count matters. */
  files: FindingPlace[];
}

/** Collects what couldn’t be carried over unchanged. The findings come out in one order, however they came in. */
export class Findings<Code extends string> {
  readonly #reasons: Reasons<Code>;
  readonly #places = new Map<Code, Map<string, FindingPlace>>();
  readonly #counts = new Map<Code, number>();

  constructor(reasons: Reasons<Code>) {
    this.#reasons = reasons;
  }

  /** Adds a file; the same detail of the same file counts once. */
  add(code: Code, file: string, detail?: string): void {
    const places = this.#places.get(code) ?? new Map<string, FindingPlace>();
    places.set(`${file}\n${detail}`, detail === undefined ? { file } : { file, detail });
    this.#places.set(code, places);
  }

  /** Adds something that applies to so many files that naming them would be of no use. */
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

const HEADINGS: Record<FindingKind, string> = {
  'left-out': 'Left out',
  chosen: 'Chosen, because the source contradicts itself',
  changed: 'Rewritten',
  'not-in-source': 'Not in the source',
};

/** The report of an import for people: what was made, then what couldn’t be carried over, file by file. */
export function textReport({ summary, files, findings }: ImportedContent, target: string): string {
  const counts = (of: Record<string, number>) =>
    Object.entries(of)
      .map(([name, number]) => `${name} ${number}`)
      .join(', ');
  const lines = [
    `${count(summary.issues, 'known issue')} in ${count(files.length, 'file')}: ${target}`,
    `  languages:  ${counts(summary.languages)}`,
    `  status:     ${counts(summary.statuses)}`,
    `  components: ${summary.components}`,
    '',
  ];
  if (findings.length === 0) lines.push('Everything was carried over unchanged.');
  else lines.push('What couldn’t be carried over unchanged:', ...findingLines(findings));
  return `${lines.join('\n')}\n`;
}

function findingLines(findings: Finding[]): string[] {
  return (Object.keys(HEADINGS) as FindingKind[]).flatMap((kind) => {
    const ofKind = findings.filter((finding) => finding.kind === kind);
    if (ofKind.length === 0) return [];
    return [
      '',
      `${HEADINGS[kind]}:`,
      ...ofKind.flatMap(({ reason, count: number, files }) => [
        '',
        `  ${reason} (${number})`,
        ...files.map(({ file, detail }) => `    ${file}${detail === undefined ? '' : `: ${detail}`}`),
      ]),
    ];
  });
}

/** The same as data. */
export function jsonReport({ summary, files, findings }: ImportedContent, out: string | undefined): string {
  return jsonText({ out: out ?? null, ...summary, files: files.length, notCarriedOver: findings });
}
