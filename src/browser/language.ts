import type { LiveData } from '../view/live/live-data.ts';

/**
 * Keeps the language that a reader chooses, in this browser alone, and offers it on pages in another. Where nothing can be
 * kept, a choice holds for one page.
 */
export function rememberLanguage({ now }: LiveData): void {
  addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[hreflang]');
    if (!link) return;
    // The question that was asked stays.
    link.search = location.search;
    try {
      localStorage['language'] = link.hreflang;
    } catch {}
  });
  try {
    const chosen = localStorage['language'] as string | undefined;
    if (chosen && chosen !== document.documentElement.lang)
      void import('./language-offer.ts').then((script) => script.offerLanguage(chosen, now));
  } catch {}
}
