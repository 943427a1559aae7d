import { type AnswerFile, answerFilePath } from '../view/live/live-data.ts';

/**
 * A quiet line that leads to this page in the language chosen before, in its own words, or has the present language kept
 * instead; `now` is the address of the present, beside which words are. Nobody is sent anywhere unasked; where the portal has no such language, nothing is said.
 */
export async function offerLanguage(language: string, now: string): Promise<void> {
  const links = document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]');
  const link = [...links].find(({ lang }) => lang === language);
  if (!link) return;
  const file = new URL(answerFilePath(language), new URL(now, location.href));
  const { offer } = (await (await fetch(file)).json()) as AnswerFile;
  const line = document.createElement('p');
  line.lang = language;
  // At the end of the page, and in sight at the foot of the window: nothing that is read moves.
  line.className = 'live-notice';
  const there = document.createElement('a');
  Object.assign(there, { href: link.href, hreflang: language, textContent: offer.read });
  const stay = document.createElement('button');
  Object.assign(stay, { type: 'button', textContent: '×', ariaLabel: offer.close });
  stay.addEventListener('click', () => {
    localStorage['language'] = document.documentElement.lang;
    line.remove();
  });
  line.append(there, ' ', stay);
  document.body.append(line);
}
