import { correction } from '../corrected-line.ts';
import { keyMeant, namedComponents } from '../named-keys.ts';
import { problem } from '../problem-kinds/table.ts';
import { SITE_FILE } from '../site.ts';
import type { Rule } from './rule.ts';

/** A channel chooses among the portal's own components, speaks one of its languages, and asks for weeks only where there are any. */
export const notifyChannels: Rule = function* ({ site, sitePlaces, unknown }) {
  if (unknown.has('notify')) return;
  const named = namedComponents(site);
  const choices = named.map(({ key }) => key);
  for (const [c, { components = [], kinds = [], language }] of site.notify.channels.entries()) {
    for (const [i, component] of components.entries()) {
      if (unknown.has('groups') || choices.includes(component)) continue;
      const at = sitePlaces.at(['notify', 'channels', c, 'components', i]);
      const suggestion = keyMeant(component, named);
      const corrected =
        suggestion === undefined ? undefined : correction(sitePlaces, at, component, suggestion);
      yield problem('unknown-channel-component', SITE_FILE, at, {
        component,
        suggestion,
        choices,
        corrected,
      });
    }
    const weekly = kinds.indexOf('weekly');
    if (weekly >= 0 && !site.weekly && !unknown.has('weekly')) {
      const at = sitePlaces.at(['notify', 'channels', c, 'kinds', weekly]);
      yield problem('channel-without-weeks', SITE_FILE, at, {});
    }
    if (language === undefined || unknown.has('languages') || site.languages.includes(language)) continue;
    const at = sitePlaces.at(['notify', 'channels', c, 'language']);
    yield problem('unlisted-channel-language', SITE_FILE, at, { language, choices: site.languages });
  }
};
