import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordBody } from '../../../../../scripts/import/vtex/record-body.ts';
import { foldedLetters } from '../../../../../src/domain/fold.ts';
import { parseMarkdown } from '../../../../../src/markdown/tree.ts';
import { runs } from '../../../../support/runs.ts';

const heading = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.constantFrom(
      'Summary',
      '**Simulation**',
      'Workaround',
      'Simulação',
      'Sumario',
      '',
      'Notes',
      'Updates',
    ),
  )
  .map(([depth, words]) => `${'#'.repeat(depth)} ${words}`);
const text = fc.constantFrom(
  'word',
  '- word\n- word',
  '    word',
  '```\nword\n```',
  '> word #### Simulation',
  'word ## Workaround',
  '|a|\n|-|\n|word|',
  '**Workaround**',
);
const bodies = fc
  .array(fc.oneof(heading, text), { maxLength: 12 })
  .map((blocks) => blocks.map((block, index) => block.replaceAll('word', `word${index}`)).join('\n\n'));

test('whatever a body looks like, no word of it is lost or said twice, and its headings are in order', () => {
  fc.assert(
    fc.property(bodies, (source) => {
      const result = recordBody(source, { language: 'en', isRecord: () => false, note: () => undefined });
      const words = (of: string) => (of.match(/word\d+/g) ?? []).sort();
      expect(words(result)).toEqual(words(source));

      const headings = parseMarkdown(result).children.filter((node) => node.type === 'heading');
      let depth = 1;
      for (const node of headings) {
        expect(node.depth).toBeLessThanOrEqual(depth + 1);
        expect(node.depth).toBeGreaterThanOrEqual(2);
        depth = node.depth;
      }
      const sections = result
        .split('\n')
        .filter((line) => line.startsWith('## '))
        .map(foldedLetters);
      for (const own of ['summary', 'stepstoreproduce', 'workaround'])
        expect(sections.filter((each) => each === own).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: runs(100) },
  );
});
