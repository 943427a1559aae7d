/** What runs on every page: one script, so that a reader's browser asks for one. */
import './live/live.ts';
import './local-time.ts';
import './search/shortcut.ts';
