import type { OutputFile, Publication } from '../../domain/publication.ts';
import { COMPONENT_STATES, MAINTENANCE_STATES } from '../../domain/vocabulary.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';
import { SHAPES } from '../parts/shapes.ts';
import { type AnswerFile, answerFilePath, type LeadWords, type StateWords } from './live-data.ts';

/** `live/en.json` in each language: what pages about now load when something changes while they are open, and others to offer a language. */
export function answerFiles(publication: Publication): OutputFile[] {
  return editionsOf(publication).map((edition) => ({
    path: answerFilePath(edition.language),
    content: `${JSON.stringify(answerFile(edition))}\n`,
  }));
}

function answerFile(edition: Edition): AnswerFile {
  const { site, addresses, language, localized, words } = edition;
  const states = [...COMPONENT_STATES, ...MAINTENANCE_STATES];
  return {
    language,
    incidents: addresses.href(addresses.incidents),
    names: site.components.map(({ id, name }) => [id, localized(name)]),
    words: { ...stateWords(edition), headline: words.now.answer, lead: leadWords(edition) },
    offer: { read: words.shell.readHere, close: words.search.close },
    shapes: Object.fromEntries(states.map((state) => [state, SHAPES[state]])),
  };
}

/** The words for the states of the portal, of components and of maintenance. */
export function stateWords({ words }: Edition): StateWords {
  const { operational, impact } = words.now.answer;
  return {
    portal: { operational, ...impact },
    component: words.componentState,
    maintenance: words.maintenanceState,
  };
}

function leadWords({ site, words, format: { count } }: Edition): LeadWords {
  const { window, longer, restWorks, working } = words.now.summary;
  const { us, reload } = words.live;
  return { us, reload, window, longer, restWorks, working: count(site.components.length, working) };
}
