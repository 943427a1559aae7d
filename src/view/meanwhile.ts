import type { Publication } from '../domain/publication.ts';
import type { Language } from '../domain/schemas/common.ts';
import { openIncidents } from '../domain/status.ts';
import { phrase } from '../i18n/phrase.ts';
import { WORDS } from '../i18n/words/words.ts';
import { issueWorkaround } from './issue-workaround.ts';

/** What readers can do while an incident is open: the workarounds of the known issues that it names. */
export function meanwhileView(publication: Publication, language: Language) {
  const { portal, addresses, now } = publication;
  const words = WORDS[language].now;
  const named = openIncidents(portal, now).flatMap(({ facts }) => facts.knownIssues);
  const workarounds = [...new Set(named)].flatMap((id) => {
    const issue = portal.byId.get(id);
    if (issue?.kind !== 'known-issue') return [];
    const { html, lang, verified } = issueWorkaround(publication, language, issue);
    if (html === undefined) return [];
    const href = addresses.href(addresses.record(issue, language));
    return { html, lang, verified, link: { text: phrase(words.inFull, { id }), href } };
  });
  return workarounds.length === 0 ? undefined : { title: words.meanwhile, workarounds };
}
