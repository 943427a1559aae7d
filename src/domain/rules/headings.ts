import type { Document } from '../document.ts';
import { problem } from '../problem-kinds/table.ts';
import { allTexts, type Rule } from './rule.ts';

/** Headings begin at the second level and go down one level at a time; a known section stands once. */
export const headings: Rule = function* (drafts) {
  for (const { path, document } of allTexts(drafts)) {
    // What is said of a heading by itself says where it belongs, too.
    const told = new Set(document.problems.map(({ line }) => line));
    let level = 1;
    for (const { depth, text: written, line, column } of document.headings) {
      const at = { line, column };
      // One with a line of === below it may have several lines.
      const text = written.replace(/\s+/g, ' ');
      if (depth === 1) yield problem('top-heading', path, at, { text });
      else if (depth > level + 1 && !told.has(line))
        yield problem('heading-jump', path, at, { text, depth, right: level + 1 });
      level = Math.max(depth, 2);
    }
    for (const { section, first } of repeated(document)) {
      const { heading, line, column } = section;
      yield problem('repeated-section', path, { line, column }, { heading, line: first.line });
    }
  }
};

function repeated({ sections }: Document) {
  const found = new Map<string, (typeof sections)[number]>();
  return sections.flatMap((section) => {
    const first = found.get(section.kind);
    if (!first) found.set(section.kind, section);
    return first && section.kind !== 'other' ? [{ section, first }] : [];
  });
}
