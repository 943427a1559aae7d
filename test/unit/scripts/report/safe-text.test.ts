import fc from 'fast-check';
import { expect, test } from 'vitest';
import { command } from '../../../../scripts/cli/command.ts';
import { run } from '../../../../scripts/cli/run.ts';
import { UsageError } from '../../../../scripts/lib/errors.ts';
import { jsonText } from '../../../../scripts/report/json.ts';
import { reportGithub, reportText } from '../../../../scripts/report/problems.ts';
import { safeText } from '../../../../scripts/report/safe-text.ts';
import { isForbidden } from '../../../../src/domain/characters.ts';
import type { Problem } from '../../../../src/domain/problems.ts';
import { fakePorts } from '../../../support/ports.ts';
import { runs } from '../../../support/runs.ts';

/** What a hostile hand puts into titles, ids, file names and servers' answers. */
const HOSTILE = [
  'a\n::error::injected',
  '::warning file=a::b',
  ' \t::stop-commands::x',
  'a\r\n::set-output name=x::y',
  'a\r::error::x',
  '##[error]x',
  'a ##[add-mask]x',
  '##vso[task.setvariable variable=a]b',
  '##teamcity[message]',
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u009b2J',
  '\u001b[2K\u001b[1A',
  'a\b\b\bb',
  '\u202egnp.exe',
  '\u2066x',
  '\u0085::error::x',
  '\ud800',
  '\0',
];
const hostile = fc
  .array(
    fc.oneof(fc.constantFrom(...HOSTILE), fc.constantFrom('\n', '\r', '::', '##', '[', ' '), fc.string()),
    { maxLength: 5 },
  )
  .map((pieces) => pieces.join(''));

/** Whether a log's reader or its terminal would do something because of a text. */
function acts(text: string): boolean {
  const characters = [...text.replaceAll('\n', '')].filter((character) => character !== '\t');
  return (
    characters.some((character) => isForbidden(character.codePointAt(0) ?? 0)) ||
    text
      .split(/[\n\r\u2028\u2029\u0085]/)
      .some((line) => line.trimStart().startsWith('::') || /##\w*\[/.test(line))
  );
}

const problemWith = (text: string): Problem => ({
  ...{ code: 'unknown-component', severity: 'error', line: 1, column: 1 },
  ...{ file: text, what: text, why: text, fix: text },
});

test('the texts are hostile', () => {
  for (const text of HOSTILE) expect(acts(text), JSON.stringify(text)).toBe(true);
});

test('no value of a problem acts on a terminal, is a command, or begins a line', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const report = reportText([problemWith(text)]);
      expect(acts(report)).toBe(false);
      expect(report.split('\n')).toHaveLength(reportText([problemWith('x')]).split('\n').length);
      const github = reportGithub([problemWith(text)]);
      expect(github.split('\n')).toHaveLength(reportGithub([problemWith('x')]).split('\n').length);
      expect([...github].filter((each) => each !== '\n' && acts(each))).toEqual([]);
      const json = jsonText({ text });
      expect(acts(json)).toBe(false);
      expect(JSON.parse(json)).toEqual({ text });
    }),
    { numRuns: runs(300) },
  );
});

test('nor does anything that a command prints, or throws', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const ports = fakePorts();
      const definition = {
        name: 'say',
        summary: 'Says it.',
        arguments: [{ name: '[what]', summary: 'What.' }],
      } as const;
      const says = (error: Error) =>
        command(definition, () =>
          Promise.resolve((own) => {
            own.out(`${text}\n`);
            own.err(text);
            return Promise.reject(error);
          }),
        );
      for (const error of [new UsageError(text), new Error(text)]) await run(['say'], [says(error)], ports);
      expect(acts(ports.written.out)).toBe(false);
      expect(acts(ports.written.err)).toBe(false);
      await run(['say', 'a', text], [says(new Error(text))], ports);
      await run([text], [says(new Error(text))], ports);
      expect(acts(ports.written.err)).toBe(false);
    }),
    { numRuns: runs(50) },
  );
});

test('what is harmless stays as it is', () => {
  const text = '  a: b :: c # d ## e\n\tLinha 😀‍🔥 é\n';
  expect(safeText(text)).toBe(text);
  expect(safeText(safeText(HOSTILE.join('\n')))).toBe(safeText(HOSTILE.join('\n')));
});
