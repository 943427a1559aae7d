import { isPassedOver } from '../finding/synonyms.ts';
import { folded } from '../fold.ts';
import { problem } from '../problem-kinds/table.ts';
import { LANGUAGES } from '../schemas/common.ts';
import { SITE_FILE } from '../site.ts';
import type { Rule } from './rule.ts';

/** Synonyms are in one of the portal's languages, and a group has each wording once, and none that search passes over. */
export const synonyms: Rule = function* ({ site, sitePlaces, unknown, tongueOf }) {
  if (unknown.has('synonyms')) return;
  for (const language of LANGUAGES) {
    const groups = site.synonyms[language];
    if (groups === undefined) continue;
    if (!unknown.has('languages') && !site.languages.includes(language)) {
      const at = sitePlaces.at(['synonyms', language]);
      yield problem('unlisted-synonym-language', SITE_FILE, at, { language, choices: site.languages });
    }
    const tongue = tongueOf?.(language);
    for (const [g, group] of groups.entries()) {
      const silent = tongue ? group.filter((wording) => isPassedOver(wording, tongue)) : [];
      if (silent.length > 0) {
        const isWhole = silent.length === group.length;
        const at = isWhole ? [] : [group.indexOf(silent[0] ?? '')];
        yield problem('silent-synonym', SITE_FILE, sitePlaces.at(['synonyms', language, g, ...at]), {
          wordings: silent,
          isWhole,
        });
      }
      const seen = new Set<string>();
      for (const [w, wording] of group.entries()) {
        const same = folded(wording).replace(/[^\p{L}\p{N}]+/gu, ' ');
        if (seen.has(same))
          yield problem('repeated-synonym', SITE_FILE, sitePlaces.at(['synonyms', language, g, w]), {
            wording,
          });
        seen.add(same);
      }
    }
  }
};
