/** What runs on every page, as one script; what few readers need is loaded by those. */
import './live/live.ts';
import './search/shortcut.ts';

const words = document.querySelector<HTMLElement>('[data-your-time]')?.dataset;
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
if (words && words['zone'] !== timeZone)
  void import('./local-time.ts').then((script) => script.addOwnTimes(words));
