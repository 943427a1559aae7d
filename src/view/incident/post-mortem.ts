import { own } from '../../domain/own.ts';
import type { ActionItem, IncidentRecord, PostMortem } from '../../domain/record/records.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';

/** What was learned from an incident: its lead, its sections, and what is to be done. Undefined where there is none. */
export function postMortemView(edition: Edition, record: IncidentRecord) {
  const { words, langOf, postMortemOf } = edition;
  const found = postMortemOf(record);
  if (!found) return undefined;
  const { value: postMortem } = found;
  const lang = langOf(found);
  const html = (prose: { html: string }) => edition.html(prose.html);
  const { lead, sections } = split(postMortem);
  return {
    title: words.section['post-mortem'],
    lang,
    lead: lead && html(lead),
    sections: sections.map((section) => ({
      anchor: section.anchor,
      heading: section.kind === 'other' ? section.heading : words.section[section.kind],
      headingLang: section.kind === 'other' ? lang : undefined,
      html: html(section),
    })),
    actions: {
      anchor: 'post-mortem-action-items',
      heading: words.section['action-items'],
      items: postMortem.actionItems.map((item) => ({
        shape: item.done ? ('done' as const) : ('open' as const),
        state: item.done ? ('resolved' as const) : ('scheduled' as const),
        html: html(item),
        note: actionNote(edition, item),
      })),
    },
  };
}

/** Without words before the first section, its summary leads. */
function split({ lead, sections }: PostMortem): Pick<PostMortem, 'lead' | 'sections'> {
  const [first, ...others] = sections;
  return !lead && first?.kind === 'summary' ? { lead: first, sections: others } : { lead, sections };
}

/** Whether an action is done, or by when it is to be, and who does it. */
export function actionNote(
  { site, format, localized, words: { incident: words } }: Edition,
  { done, due, owner }: ActionItem,
): string {
  const team = owner === undefined ? undefined : own(site.teams, owner);
  const by = team ? localized(team.name) : owner;
  const day = due === undefined ? undefined : format.day(due);
  const when = done ? words.done : day === undefined ? words.toDo : phrase(words.due, { day });
  return by === undefined ? when : `${when} · ${by}`;
}
