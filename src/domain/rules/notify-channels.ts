import { correctedLine } from '../corrected-line.ts';
import { problem } from '../problem-kinds/table.ts';
import { SITE_FILE } from '../site.ts';
import { suggest } from '../suggest.ts';
import type { Rule } from './rule.ts';

/** A channel chooses among the portal's own components, and speaks one of its languages. */
export const notifyChannels: Rule = function* ({ site, sitePlaces, unknown }) {
  if (unknown.has('notify')) return;
  const choices = site.components.map(({ id }) => id);
  for (const [c, { components = [], language }] of site.notify.channels.entries()) {
    for (const [i, component] of components.entries()) {
      if (unknown.has('groups') || choices.includes(component)) continue;
      const at = sitePlaces.at(['notify', 'channels', c, 'components', i]);
      const suggestion = suggest(component, choices);
      const corrected = suggestion && correctedLine(sitePlaces, at, component, suggestion);
      yield problem('unknown-channel-component', SITE_FILE, at, {
        component,
        suggestion,
        choices,
        corrected,
      });
    }
    if (language === undefined || unknown.has('languages') || site.languages.includes(language)) continue;
    const at = sitePlaces.at(['notify', 'channels', c, 'language']);
    yield problem('unlisted-channel-language', SITE_FILE, at, { language, choices: site.languages });
  }
};
