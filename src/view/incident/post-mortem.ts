import type { Publication } from '../../domain/publication.ts';
import type { ActionItem, IncidentRecord, PostMortem } from '../../domain/record/records.ts';
import { postMortemIn } from '../../domain/record/translation.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { localized } from '../../domain/site.ts';
import { resolveLinks } from '../../edition/links.ts';
import { createFormat } from '../../i18n/format.ts';
import { phrase } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';

/** What was learned from an incident: its lead, its sections, and what is to be done. Undefined where there is none. */
export function postMortemView(publication: Publication, language: Language, record: IncidentRecord) {
  const found = postMortemIn(record, language, publication.portal.site.defaultLanguage);
  if (!found) return undefined;
  const { value: postMortem } = found;
  const words = WORDS[language];
  const lang = found.language === language ? undefined : found.language;
  const html = (prose: { html: string }) => resolveLinks(prose.html, publication, language);
  const { lead, sections } = split(postMortem);
  return {
    title: words.section['post-mortem'],
    lang,
    lead: lead && html(lead),
    sections: sections.map((section) => ({
      heading: section.kind === 'other' ? section.heading : words.section[section.kind],
      headingLang: section.kind === 'other' ? lang : undefined,
      html: html(section),
    })),
    actions: {
      heading: words.section['action-items'],
      items: postMortem.actionItems.map((item) => ({
        shape: item.done ? ('done' as const) : ('open' as const),
        state: item.done ? ('resolved' as const) : ('scheduled' as const),
        html: html(item),
        note: actionNote(publication, language, item),
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
  { portal }: Publication,
  language: Language,
  { done, due, owner }: ActionItem,
): string {
  const { site } = portal;
  const words = WORDS[language].incident;
  const team = owner === undefined ? undefined : site.teams[owner];
  const by = team ? localized(team.name, language, site) : owner;
  const day = due === undefined ? undefined : createFormat(language, site.timeZone).day(due);
  const when = done ? words.done : day === undefined ? words.toDo : phrase(words.due, { day });
  return by === undefined ? when : `${when} · ${by}`;
}
