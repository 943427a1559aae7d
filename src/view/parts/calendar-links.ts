import { componentName } from '../../domain/portal.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { phrase } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';
import type { FeedLink } from './feed-links.ts';

export const CALENDAR_TYPE = 'text/calendar';

/** The calendar of the whole portal, or of a component. */
export function calendarLink(
  { portal, addresses }: Publication,
  language: Language,
  component?: string,
): FeedLink {
  const name = component === undefined ? portal.site.name : componentName(portal, component, language);
  return {
    title: phrase(WORDS[language].calendar.link, { name }),
    href: addresses.href(addresses.calendar(language, component)),
    type: CALENDAR_TYPE,
  };
}

/** A full address as calendar programs subscribe to it when it is pressed; https would give them a copy that gets old. */
export function webcal(address: string): string {
  return address.replace(/^https?:/, 'webcal:');
}
