import { type Need, needsOf } from '../../domain/needs.ts';
import { NEED_OUTCOMES } from '../../domain/schemas/need.ts';
import type { Edition } from '../../edition/edition.ts';
import type { Fact } from '../issue/facts.ts';
import { dayView } from '../parts/clock.ts';
import type { PageInfo } from '../parts/page-shell.ts';

export type NeedsView = ReturnType<typeof needsView>;

/** The page of what customers' work lacks, by what has come of it. For the company alone. */
export function needsView(edition: Edition) {
  const { portal, format } = edition;
  const { needs: words, internal } = edition.words;
  return {
    page: {
      address: ({ needs }) => needs,
      title: words.title,
      description: words.summary,
      unlisted: true,
    } satisfies PageInfo,
    label: internal.label,
    title: words.title,
    summary: words.summary,
    groups: NEED_OUTCOMES.map((outcome) => ({ outcome, needs: needsOf(portal.needs, outcome) }))
      .filter(({ needs }) => needs.length > 0)
      .map(({ outcome, needs }) => ({
        id: outcome,
        title: words.outcome[outcome],
        notes: [words.meaning[outcome], format.count(needs.length, words.count)],
        needs: needs.map((need) => needView(edition, need)),
      })),
  };
}

function needView(edition: Edition, { anchor, facts, sections }: Need) {
  const { html, langOf } = edition;
  return {
    anchor,
    title: facts.title,
    /** The language of all that its author wrote. */
    lang: langOf(sections),
    facts: needFacts(edition, { facts, sections }),
    sections: sections.value.map(({ anchor: id, heading, html: text }) => ({
      id,
      heading,
      html: html(text),
    })),
  };
}

function needFacts(edition: Edition, { facts, sections }: Pick<Need, 'facts' | 'sections'>): Fact[] {
  const { addresses, componentName, langOf } = edition;
  const { needs: words } = edition.words;
  const lang = langOf(sections);
  const { by, asked, demonstrated, because, components } = facts;
  return [
    { label: words.by, text: by, lang },
    { label: words.asked, time: dayView(edition, asked) },
    ...(demonstrated === undefined
      ? []
      : [{ label: words.demonstrated, time: dayView(edition, demonstrated) }]),
    ...(because === undefined ? [] : [{ label: words.because, text: because, lang }]),
    ...(components.length === 0
      ? []
      : [
          {
            label: words.components,
            links: components.map((id) => ({
              text: componentName(id),
              href: addresses.href(addresses.component(id)),
            })),
          },
        ]),
  ];
}
