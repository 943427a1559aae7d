import { own } from '../../domain/own.ts';
import type { ActionItem, IncidentRecord, Prose } from '../../domain/record/records.ts';
import type { Translated, TranslatedPostMortem } from '../../domain/record/translation.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';

/** What was learned from an incident: its lead, its sections, and what is to be done. Undefined where there is none. */
export function postMortemView(edition: Edition, record: IncidentRecord) {
  const { words, langOf, postMortemOf } = edition;
  const postMortem = postMortemOf(record);
  if (!postMortem) return undefined;
  const prose = (part: Translated<Prose>) => ({ html: edition.html(part.value.html), lang: langOf(part) });
  const { lead, sections } = split(postMortem);
  return {
    title: words.section['post-mortem'],
    lead: lead && prose(lead),
    sections: sections.map((section) => {
      const { anchor, kind, heading } = section.value;
      return {
        anchor,
        heading: kind === 'other' ? heading : words.section[kind],
        headingLang: kind === 'other' ? langOf(section) : undefined,
        ...prose(section),
      };
    }),
    actions: {
      anchor: 'post-mortem-action-items',
      heading: words.section['action-items'],
      items: postMortem.actionItems.map((item) => ({
        shape: item.value.done ? ('done' as const) : ('open' as const),
        state: item.value.done ? ('resolved' as const) : ('scheduled' as const),
        ...prose(item),
        note: actionNote(edition, item.value),
      })),
    },
  };
}

/** Without words before the first section, its summary leads. */
function split({ lead, sections }: TranslatedPostMortem): Pick<TranslatedPostMortem, 'lead' | 'sections'> {
  const [first, ...others] = sections;
  return !lead && first?.value.kind === 'summary'
    ? { lead: first, sections: others }
    : { ...(lead ? { lead } : {}), sections };
}

/** Whether an action is done, or by when it is to be. */
export function whenText(
  { format, words: { incident: words } }: Edition,
  { done, due }: Pick<ActionItem, 'done' | 'due'>,
): string {
  if (done) return words.done;
  return due === undefined ? words.toDo : phrase(words.due, { day: format.day(due) });
}

/** The same, and who does it. */
export function actionNote(edition: Edition, item: ActionItem): string {
  const { site, localized } = edition;
  const { owner } = item;
  const team = owner === undefined ? undefined : own(site.teams, owner);
  const by = team ? localized(team.name) : owner;
  const when = whenText(edition, item);
  return by === undefined ? when : `${when} · ${by}`;
}
