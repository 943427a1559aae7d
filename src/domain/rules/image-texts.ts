import { problem } from '../problem-kinds/table.ts';
import { allTexts, type Rule } from './rule.ts';

/** An image as Markdown, or as HTML, writes it without a text that stands for it. */
const WITHOUT_TEXT = /^(?:!\[\s*\]|<img\b(?![^>]*\balt\s*=\s*["']?[^"'\s>]))/i;

/** An image has words that stand for it. */
export const imageTexts: Rule = function* (drafts) {
  for (const draft of allTexts(drafts)) {
    for (const { kind, target, line, column } of draft.document.references) {
      if (kind === 'image' && WITHOUT_TEXT.test(draft.line(line).slice(column - 1)))
        yield problem('image-without-text', draft.path, { line, column }, { target });
    }
  }
};
