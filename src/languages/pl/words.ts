import type { WordsOf } from '../words.ts';
import { announcements } from './words/announcements.ts';
import { channels } from './words/channels.ts';
import { history } from './words/history.ts';
import { internal } from './words/internal.ts';
import { issues } from './words/issues.ts';
import { metrics } from './words/metrics.ts';
import { now } from './words/now.ts';
import { priorities } from './words/priorities.ts';
import { promises } from './words/promises.ts';
import { segments } from './words/segments.ts';
import { support } from './words/support.ts';
import { teams } from './words/teams.ts';
import { vocabulary } from './words/vocabulary.ts';
import { weekly } from './words/weekly.ts';

/** The portal's words in Polish. Names stand as they are, without cases: “Komponent Checkout nie działa”. */
export const words: WordsOf<'one' | 'few' | 'many'> = {
  ...vocabulary,
  ...now,
  ...history,
  ...issues,
  ...priorities,
  ...promises,
  ...segments,
  ...support,
  ...teams,
  ...metrics,
  ...weekly,
  ...channels,
  ...internal,
  ...announcements,
};
