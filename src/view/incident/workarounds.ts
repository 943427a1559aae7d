import { pathId } from '../../domain/record/ids.ts';
import type { Incident } from '../../domain/record/records.ts';
import { issuesBehind } from '../../domain/record/related.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { issueWorkaround } from '../issue/workaround.ts';
import type { InlineText } from '../parts/inline-text.ts';

export type WorkaroundsView = NonNullable<ReturnType<typeof workaroundsView>>;

/** What readers can do while incidents are open: the workarounds of the known issues behind them. Undefined where there is none. */
export function workaroundsView(edition: Edition, open: Incident[]) {
  const { portal, addresses, textOf, langOf } = edition;
  const words = edition.words.now;
  const issues = new Set(open.flatMap((incident) => issuesBehind(portal, incident)));
  const rows = [...issues].flatMap((issue) => {
    const { id } = issue;
    const { html, lang, verified } = issueWorkaround(edition, issue);
    if (html === undefined) return [];
    const title = textOf(issue);
    return {
      issue: { id, title: title.value.title, lang: langOf(title) },
      html,
      lang,
      verified,
      link: { text: phrase(words.inFull, { id }), href: addresses.href(addresses.record(issue)) },
    };
  });
  if (rows.length === 0) return undefined;
  // One alone is for what the title says; of several, each names its problem.
  return {
    title: words.workarounds,
    /** The incidents that they are for, by their ids in small letters. */
    incidents: open.map(({ id }) => pathId(id)).join(' '),
    named: rows.length > 1,
    controls: edition.words.copying,
    rows,
  };
}

/** Whom an incident concerns, in the words of the known issues behind it that say so. */
export function concernedView(edition: Edition, incident: Incident): InlineText[] {
  const { portal, factText, langOf } = edition;
  return issuesBehind(portal, incident).flatMap(({ facts }) => {
    if (facts.affects?.customers === undefined) return [];
    const said = factText(facts.affects.customers);
    return { text: said.value, lang: langOf(said) };
  });
}
