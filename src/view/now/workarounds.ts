import type { Publication } from '../../domain/publication.ts';
import { textIn } from '../../domain/record/translation.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { openIncidents } from '../../domain/status.ts';
import { phrase } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { issueWorkaround } from '../issue/workaround.ts';

/** What readers can do while an incident is open: the workarounds of the known issues that it names. */
export function workaroundsView(publication: Publication, language: Language) {
  const { portal, addresses, now } = publication;
  const words = WORDS[language].now;
  const open = openIncidents(portal, now);
  const named = open.flatMap(({ facts }) => facts.knownIssues);
  const workarounds = [...new Set(named)].flatMap((id) => {
    const issue = portal.byId.get(id);
    if (issue?.kind !== 'known-issue') return [];
    const { html, lang, verified } = issueWorkaround(publication, language, issue);
    if (html === undefined) return [];
    const href = addresses.href(addresses.record(issue, language));
    const title = textIn(issue, language, portal.site.defaultLanguage);
    return {
      issue: { title: title.value.title, lang: title.language === language ? undefined : title.language },
      html,
      lang,
      verified,
      link: { text: phrase(words.inFull, { id }), href },
    };
  });
  if (workarounds.length === 0) return undefined;
  // One alone is for what the headline says; of several, each names its problem.
  return {
    title: words.meanwhile,
    /** The incidents that it is about, by their ids in small letters. */
    incidents: open.map(({ id }) => id.toLowerCase()).join(' '),
    named: workarounds.length > 1,
    workarounds,
  };
}
