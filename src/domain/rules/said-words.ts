import { correction } from '../corrected-line.ts';
import { folded } from '../fold.ts';
import { problem } from '../problem-kinds/table.ts';
import { LANGUAGES } from '../schemas/common.ts';
import { leastCustomers } from '../tally/saying/least-customers.ts';
import { indexRecords } from './record-index.ts';
import { type Drafts, nounOf, type Rule, type SaidDraft } from './rule.ts';

/** Words of customers are those of enough of them, of known issues that there are, in languages of the portal. */
export const saidWords: Rule = function* (drafts) {
  const { said, site, unknown } = drafts;
  if (!said) return;
  const { customers, never = [], words = {} } = said.facts;
  const minimum = leastCustomers(site.tally);
  if (customers !== undefined && !unknown.has('tally') && customers < minimum)
    yield problem('said-by-few', said.path, said.at(['customers']), { customers, minimum });
  yield* unknownIssues(Object.keys(words), said, drafts);
  const banned = new Set(never.map(folded));
  for (const [id, its] of Object.entries(words))
    for (const language of LANGUAGES) {
      const list = its[language];
      if (!list) continue;
      if (!unknown.has('languages') && !site.languages.includes(language))
        yield problem('unlisted-said-language', said.path, said.atKey(['words', id, language]), {
          language,
          listed: site.languages,
        });
      for (const [index, word] of list.entries())
        if (banned.has(folded(word)))
          yield problem('said-and-never', said.path, said.at(['words', id, language, index]), { word });
    }
};

function* unknownIssues(ids: readonly string[], said: SaidDraft, drafts: Drafts) {
  const index = indexRecords(drafts);
  for (const id of ids) {
    const at = said.atKey(['words', id]);
    const record = index.find(id);
    if (record?.kind === 'known-issue' || index.isUnreadable(id)) continue;
    if (record) {
      yield problem('said-of-other-record', said.path, at, { id, is: nounOf(record.kind) });
      continue;
    }
    const suggestion = index.withSameNumber(id);
    const isRight = suggestion !== undefined && index.find(suggestion)?.kind === 'known-issue';
    yield problem('said-of-no-issue', said.path, at, {
      id,
      suggestion: isRight ? suggestion : undefined,
      corrected: isRight ? correction(said, at, id, suggestion) : undefined,
    });
  }
}
