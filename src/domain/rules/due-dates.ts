import { correction } from '../corrected-line.ts';
import { dateReadings, impossibility } from '../date-correction.ts';
import type { DueDate, Position } from '../document.ts';
import { problem } from '../problem-kinds/table.ts';
import { isDay } from '../time.ts';
import { allTexts, type Draft, type Rule } from './rule.ts';

/** What is to be done by a day is due on one that the calendar has. */
export const dueDates: Rule = function* (drafts) {
  for (const draft of allTexts(drafts)) {
    for (const due of draft.document.dueDates) {
      if (isDay(due.text)) continue;
      const at = placeOf(due, draft);
      const field = { field: due.word, value: due.text };
      const reason = impossibility(due.text);
      if (reason !== undefined) {
        yield problem('impossible-date', draft.path, at, { ...field, reason });
        continue;
      }
      const readings = dateReadings(due.text);
      const [only = '', ...others] = readings;
      const isRight = others.length === 0 && isDay(only);
      const corrected = isRight ? correction(draft, at, due.text, only) : undefined;
      yield problem('bad-date', draft.path, at, { ...field, readings, corrected });
    }
  }
};

/** The brackets stand at the end of the item, so that the last lines are looked at first. */
function placeOf({ text, firstLine, lastLine }: DueDate, draft: Pick<Draft<unknown>, 'line'>): Position {
  for (let line = lastLine; line >= firstLine; line--) {
    const column = draft.line(line).lastIndexOf(text);
    if (column !== -1) return { line, column: column + 1 };
  }
  return { line: firstLine, column: 1 };
}
