import { problem } from '../problem-kinds/table.ts';
import { isUnwritten } from '../record/translation.ts';
import { isReadable, originals, type RecordDraft, type Rule } from './rule.ts';

/** A record says something, and so does a word on a week; an incident has an update at least. */
export const saidAtAll: Rule = function* (drafts) {
  for (const draft of originals(drafts)) {
    const { path, document, kind, language } = draft;
    if (!isReadable(draft) || (kind !== 'week-word' && !draft.has(['title']))) continue;
    if (isWordless(draft)) yield problem('record-without-words', path, draft.at(['title']), {});
    else if (kind === 'incident' && document.updates.length === 0 && !hasHeadingSlip(draft)) {
      const at = document.updatesAt ?? draft.at(['started']);
      const section = document.updatesAt ? undefined : drafts.words.heading('timeline', language);
      yield problem('incident-without-update', path, at, { section });
    }
  }
};

/** Whether a record has no word and no picture, as one that is only begun. */
export function isWordless({ document }: Pick<RecordDraft, 'document'>): boolean {
  const { sections, updates, postMortem, references, problems } = document;
  const { lead, sections: parts = [], actionItems = [] } = postMortem ?? {};
  return (
    sections.every((section) => section.isUnwritten) &&
    [lead, ...parts, ...actionItems].every((part) => part === undefined || isUnwritten(part)) &&
    [references, updates, problems].every((found) => found.length === 0)
  );
}

/** Whether a text nearly is a heading: what seems to be missing stands below it, and that is reported. */
export function hasHeadingSlip({ document }: Pick<RecordDraft, 'document'>): boolean {
  const slips = new Set(['lost-heading', 'misplaced-entry', 'entry-outside-timeline']);
  return document.problems.some(({ code }) => slips.has(code));
}
