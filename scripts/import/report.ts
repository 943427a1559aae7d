import { count } from '../../src/domain/problem-kinds/sentences.ts';
import { jsonText } from '../report/json.ts';
import type { Finding, FindingKind } from './findings.ts';
import type { ImportedContent } from './imported.ts';

const HEADINGS: Record<FindingKind, string> = {
  'left-out': 'Left out',
  chosen: 'Chosen, where the source says two things',
  changed: 'Rewritten',
  'not-in-source': 'Not in the source',
};

/** The report of an import for people: what was made, then what could not be carried over, file by file. */
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
  if (findings.length === 0) lines.push('Everything was carried over as it was.');
  else lines.push('What could not be carried over as it was:', ...findingLines(findings));
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
