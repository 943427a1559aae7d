/** What runs on every page, as one script; what few readers need is loaded by those. */
import './follow/link.ts';
import './search/shortcut.ts';
import './days/asked.ts';
import './copying/asked.ts';
import { rememberLanguage } from './language.ts';
import { data } from './live/live.ts';
import { addOwnTimes } from './local-time.ts';

addOwnTimes(data);
rememberLanguage(data);
