import type { Language } from '../../domain/schemas/common.ts';
import type { Edition } from '../../edition/edition.ts';
import { type Letters, type Line, linesOf, type Place, PLACES, webcal } from './following.ts';
import { mailingListView } from './mailing-list.ts';

/** What the script needs to make the lines of another choice. */
export interface FollowData {
  base: string;
  /** Where everybody finds the portal, where that is elsewhere. */
  open?: string;
  language: Language;
  defaultLanguage: Language;
  letters: Letters;
}

/** One place: what to do there, and the line for it. */
interface PlaceView {
  place: Place;
  name: string;
  how: string | undefined;
  line: Line | undefined;
  /** What opens it at once, where a program of the reader's can. */
  open: { text: string; href: string; scheme: OpenScheme } | undefined;
}

/** What stands before the address in a link that opens a program. */
export type OpenScheme = 'webcal' | 'feed';

export type FollowView = ReturnType<typeof followView>;

/** Two questions, what and where, and what to do for each answer; as long as nothing is chosen, to follow everything. */
export function followView(edition: Edition) {
  const { site, addresses, localized, language } = edition;
  const words = edition.words.follow;
  const lines = linesOf({ kind: 'everything' }, addresses);
  const mailingList = mailingListView(edition);
  const data: FollowData = {
    base: addresses.baseUrl.href,
    ...(edition.portal.audience === 'internal' ? { open: addresses.absolute('') } : {}),
    language,
    defaultLanguage: site.defaultLanguage,
    letters: site.ids,
  };
  return {
    words,
    copy: edition.words.subscribe.copy,
    copied: edition.words.subscribe.copied,
    close: edition.words.search.close,
    data: JSON.stringify(data),
    groups: site.groups.map(({ name, components }) => ({
      name: localized(name),
      components: components.map((component) => ({ id: component.id, name: localized(component.name) })),
    })),
    places: PLACES.filter((place) => place !== 'email' || mailingList).map((place): PlaceView => ({
      place,
      name: words.places[place],
      how: place === 'email' ? undefined : words.how[place],
      line: place === 'email' ? undefined : lines[place],
      open: openLink(place, lines, words),
    })),
    mailingList,
  };
}

function openLink(
  place: Place,
  { calendar, reader }: Record<'calendar' | 'reader', Line>,
  words: Edition['words']['follow'],
): PlaceView['open'] {
  if (place === 'calendar')
    return { text: words.openCalendar, href: webcal(calendar.text), scheme: 'webcal' };
  if (place === 'reader') return { text: words.openReader, href: `feed:${reader.text}`, scheme: 'feed' };
  return undefined;
}
