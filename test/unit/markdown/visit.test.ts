import fc from 'fast-check';
import type { Nodes, Parents, Root } from 'mdast';
import { visit as libraryVisit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/markdown/tree.ts';
import { SKIP, visit } from '../../../src/markdown/visit.ts';

const SOURCE = '# a\n\n> b *c **d*** `e`\n\n- f\n- g [h](i)\n\n| j | k |\n| - | - |\n| l | *m* |\n';

/** The types and positions that a walk sees, which answers each node by the next of some answers. */
function seen(walk: typeof visit, type: string | undefined, answers: readonly unknown[]): string[] {
  const tree = parseMarkdown(SOURCE);
  const found: string[] = [];
  const visitor = (node: Nodes, index: number | undefined, parent: Parents | undefined) => {
    const answer = answers[found.length];
    found.push([node.type, node.position?.start.offset, index, parent?.type].join(' '));
    if (answer === 'remove' && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
    return answer as undefined;
  };
  if (type === undefined) walk(tree as Root, visitor);
  else walk(tree as Root, type as 'text', visitor);
  return found;
}

test('a walk goes where the library’s goes, whatever its visitor answers and takes out', () => {
  const answer = fc.constantFrom(undefined, undefined, true, SKIP, 'remove');
  const answers = fc.tuple(fc.array(answer, { maxLength: 40 }), fc.constantFrom(undefined, false));
  fc.assert(
    fc.property(answers, fc.constantFrom(undefined, 'text', 'paragraph'), ([list, last], type) => {
      const all = [...list, last];
      expect(seen(visit, type, all)).toEqual(seen(libraryVisit, type, all));
    }),
  );
});

test('so does one from the last child to the first', () => {
  const order = (walk: typeof visit) => {
    const found: string[] = [];
    walk(parseMarkdown(SOURCE), ({ type }, index) => void found.push(`${type} ${index}`), true);
    return found;
  };
  expect(order(visit)).toEqual(order(libraryVisit));
});
