import { problem } from '../problem-kinds/table.ts';
import type { Rule } from './rule.ts';
import { liesBefore } from './times.ts';

/** An announcement is one text that is shown until its day is over: it has neither updates nor a post-mortem, and is told before. */
export const announcementTexts: Rule = function* (drafts) {
  const originals = new Set(drafts.announcements.map(({ path }) => path));
  const texts = drafts.translations.filter(({ originalPath }) => originals.has(originalPath));
  for (const { path, document } of [...drafts.announcements, ...texts]) {
    const { updatesAt, updates, postMortem } = document;
    for (const at of [updatesAt ?? updates[0], postMortem])
      if (at) yield problem('announcement-with-updates', path, { line: at.line, column: at.column }, {});
  }
  for (const draft of drafts.announcements) {
    const { announced, from, until } = draft.facts;
    const last = until ?? from;
    if (announced !== undefined && last !== undefined && liesBefore(last, announced, drafts))
      yield problem('announced-too-late', draft.path, draft.at(['announced']), { announced, last });
  }
};
