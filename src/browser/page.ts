/** What runs on every page, as one script; what few readers need is loaded by those. */
import './search/shortcut.ts';
import { data } from './live/live.ts';

const words = document.querySelector<HTMLElement>('[data-your-time]')?.dataset;
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
if (words && data.zone !== timeZone)
  void import('./local-time.ts').then((script) => script.addOwnTimes(words, data.locale));
