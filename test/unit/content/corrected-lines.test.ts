import { expect, test } from 'vitest';
import { type Content, readContent } from '../../../src/content/read-content.ts';
import { correctedLine } from '../../../src/domain/corrected-line.ts';
import type { Problem } from '../../../src/domain/problems.ts';
import { LANGUAGES } from '../../../src/domain/schemas/common.ts';
import { folderOf } from '../../support/content.ts';
import { type Misspelling, misspellingsOf, validFolder } from '../../support/misspellings.ts';
import { runs } from '../../support/runs.ts';

const CLOCK = { clock: Date.parse('2026-11-29T12:00:00Z') };
const ADDED = /Add the line: (.+)$/;
/** Of what is misspelt, so much is shown a line for; for the rest, such as 01/03/2026, no true one can be made. */
const SHARE = 0.9;

/** Of each language so many, spread over all fields and ways to misspell them. */
const MISSPELT = 20;

type Files = Record<string, string>;

function withLine(text: string, line: number, right: string): string {
  return text
    .split('\n')
    .with(line - 1, right)
    .join('\n');
}

/** The files as somebody makes them who pastes what each problem shows; undefined where one shows no line. */
function pasted(files: Files, problems: readonly Problem[]): Files | undefined {
  const result = { ...files };
  // From the last line to the first, so that a line that is added moves no other.
  for (const { file, line, fix, corrections } of problems.toReversed()) {
    const text = result[file] ?? '';
    const added = ADDED.exec(fix)?.[1];
    if (corrections) {
      expect(fix.endsWith(`Write: ${correctedLine(corrections).trim()}`), fix).toBe(true);
      result[file] = withLine(text, line, correctedLine(corrections));
    } else if (added === undefined) return undefined;
    else
      result[file] = text
        .split('\n')
        .toSpliced(line - 1, 0, added)
        .join('\n');
  }
  return result;
}

/** All that the portal says, places in files apart. */
function saidBy({ portal: { site, issues, incidents } }: Content): unknown {
  return JSON.parse(
    JSON.stringify({ site, issues, incidents }, (key, value: unknown) =>
      key === 'line' || key === 'column' ? 0 : value,
    ),
  );
}

async function outcomeOf(
  files: Files,
  { path, line, wrong }: Misspelling,
  right: unknown,
): Promise<'no slip' | 'no line' | 'a line'> {
  const misspelt = { ...files, [path]: withLine(files[path] ?? '', line, wrong) };
  const before = await readContent(folderOf(misspelt), CLOCK);
  if (before.problems.length === 0) {
    expect(saidBy(before), wrong).toEqual(right);
    return 'no slip';
  }
  const corrected = pasted(misspelt, before.problems);
  if (!corrected) return 'no line';
  const after = await readContent(folderOf(corrected), CLOCK);
  expect({ wrong, problems: after.problems }).toEqual({ wrong, problems: [] });
  expect(saidBy(after), wrong).toEqual(right);
  return 'a line';
}

test.each(LANGUAGES)(
  'the lines that are shown can be pasted, and say what was meant (%s)',
  async (language) => {
    const files = validFolder(language);
    const content = await readContent(folderOf(files), CLOCK);
    expect(content.problems).toEqual([]);
    const right = saidBy(content);
    const all = misspellingsOf(files);
    const step = Math.max(1, Math.floor(all.length / runs(MISSPELT)));
    const outcomes: string[] = [];
    for (let index = LANGUAGES.indexOf(language); index < all.length; index += step)
      outcomes.push(await outcomeOf(files, all[index] as Misspelling, right));
    const count = (outcome: string) => outcomes.filter((each) => each === outcome).length;
    expect(outcomes.length).toBeGreaterThanOrEqual(MISSPELT);
    expect(count('a line') / (count('a line') + count('no line'))).toBeGreaterThan(SHARE);
  },
);
