import { createAddresses } from '../../domain/addresses.ts';
import type { FollowData } from '../../view/follow/follow.ts';
import {
  type Followed,
  followedBy,
  type Line,
  linesOf,
  type RecordKey,
  webcal,
} from '../../view/follow/following.ts';
import { element } from '../search/elements.ts';
import { recordOption } from './record-option.ts';

/** Follow, ready to be told what and where. */
export interface Choosing {
  /** Chooses what an address names (`what=inc-62&where=slack`); what it doesn't know, it leaves. */
  choose: (query: URLSearchParams) => void;
}

/** Makes what is chosen decide on the lines of all places. `changed` is told every choice, as it stands in an address. */
export function startFollow(root: HTMLElement, changed: (query: URLSearchParams) => void): Choosing {
  const data = JSON.parse(root.dataset['follow'] ?? '') as FollowData;
  const base = new URL(data.base);
  const open = data.open === undefined ? base : new URL(data.open);
  const addresses = createAddresses(base, data.defaultLanguage, open).in(data.language);
  const what = element<HTMLSelectElement>('#follow-what', root);
  const components = [...what.querySelectorAll<HTMLOptionElement>('optgroup option')].map(
    ({ value }) => value,
  );
  const named = (name: string) => followedBy(name, { components, letters: data.letters });

  function show(): void {
    const chosen = named(what.value) ?? { kind: 'everything' };
    for (const [place, line] of Object.entries(linesOf(chosen, addresses))) showLine(root, place, line);
    showEverything(root, chosen);
    const where = element<HTMLInputElement>('[name=where]:checked', root).value;
    changed(new URLSearchParams({ ...(what.value === '' ? {} : { what: what.value }), where }));
  }

  root.addEventListener('change', ({ target }) => {
    if ((target as Element).matches('#follow-what, [name=where]')) show();
  });

  return {
    choose(query) {
      const followed = named(query.get('what') ?? '');
      if (isRecord(followed)) what.value = recordOption(what, followed, addresses, show);
      else what.value = followed?.kind === 'component' ? followed.id : '';
      const place = query.get('where');
      for (const radio of root.querySelectorAll<HTMLInputElement>('[name=where]'))
        if (radio.value === place) radio.checked = true;
      show();
    },
  };
}

function isRecord(followed: Followed | undefined): followed is RecordKey {
  return followed !== undefined && followed.kind !== 'everything' && followed.kind !== 'component';
}

function showLine(root: HTMLElement, place: string, { text, href }: Line): void {
  const part = element(`[data-place=${place}]`, root);
  element('code', part).textContent = text;
  const copy = element<HTMLAnchorElement>('[data-copy]', part);
  copy.dataset['copy'] = text;
  copy.href = href;
  const open = part.querySelector<HTMLAnchorElement>('[data-open]');
  if (open) open.href = open.dataset['open'] === 'feed' ? `feed:${text}` : webcal(text);
}

/** Chooses the mailing list of what is followed, and says where a place has none for it and gives everything. */
function showEverything(root: HTMLElement, chosen: Followed): void {
  const list = root.querySelector<HTMLSelectElement>('#follow-list');
  const own =
    chosen.kind === 'component'
      ? [...(list?.options ?? [])].find(({ dataset }) => dataset['component'] === chosen.id)
      : undefined;
  if (list) list.selectedIndex = own?.index ?? 0;
  const isThere = {
    calendar: chosen.kind === 'everything' || chosen.kind === 'component',
    email: chosen.kind === 'everything' || own !== undefined,
  };
  for (const note of root.querySelectorAll<HTMLElement>('[data-whole]')) {
    const place = note.dataset['of'] as keyof typeof isThere;
    note.textContent = isThere[place] ? '' : (note.dataset['whole'] ?? '');
  }
}
