import type { Root } from 'mdast';
import { type Context, report } from './context.ts';
import { visit } from './visit.ts';

/** Names the first cell of each row that the table has no column for: Markdown would leave such cells out, without a word. */
export function reportSurplusCells(tree: Root, context: Context): void {
  visit(tree, 'table', ({ children: [head, ...rows] }) => {
    const columns = head?.children.length ?? 0;
    for (const { children } of rows) {
      const surplus = children.slice(columns).find((cell) => cell.children.length > 0);
      if (surplus) report(context, surplus, 'surplus-cell', { columns });
    }
  });
}
