import { hash } from 'node:crypto';
import { memoize } from '../../domain/memoize.ts';
import { recordsOf } from '../../domain/portal.ts';
import type { Publication } from '../../domain/publication.ts';
import { isOver } from '../../domain/record/announcements.ts';
import { isIncidentRecord, type PortalRecord } from '../../domain/record/records.ts';
import { recordState } from '../../domain/record/state.ts';
import { isOpen, isPlanned, isWatched } from '../../domain/status.ts';
import type { State } from '../../domain/vocabulary.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';
import { answerView } from '../now/answer.ts';
import { openText } from '../now/open-issues.ts';
import { progressBadge } from '../parts/badge.ts';

/** What a card says: the picture that chats show with a link. */
export interface CardFacts {
  /** What it is about, above the sentence. */
  label: string;
  sentence: string;
  /** The name of the portal, below it. */
  name: string;
  /** Its shape and colours; one of the whole portal's fills the card. */
  state: State | undefined;
  isAnswer: boolean;
}

export interface Card extends CardFacts {
  /** Of its file: another for whatever else it shows, since chats keep what they once loaded by its address. */
  path: string;
  /** The same in words. */
  alt: string;
}

/** The number of the design: raised when cards look different, so that chats load them again. A test asks for it. */
const DESIGN = 2;

/** Pages that are about no record share a card for each part of the navigation. */
const SECTIONS = ['now', 'knownIssues', 'history', 'subscribe', 'search'] as const;

function cardOf(edition: Edition, facts: Omit<CardFacts, 'name'>): Card {
  const { name } = edition.site;
  const whole = { ...facts, name };
  const said = [facts.label, facts.sentence].filter((text) => text !== '').join(': ');
  return {
    ...whole,
    path: `cards/${hash('sha256', JSON.stringify([DESIGN, whole])).slice(0, 16)}.png`,
    alt: `${said} · ${name}`,
  };
}

/** The card of the home page: how the portal is, or what is known where it has no ground for saying that. */
export function homeCard(edition: Edition): Card {
  if (!isWatched(edition.portal))
    return cardOf(edition, { label: '', sentence: openText(edition), state: undefined, isAnswer: false });
  const { state, sentence, besides } = answerView(edition);
  return cardOf(edition, { label: '', sentence: [sentence, ...besides].join(' '), state, isAnswer: true });
}

/** The card of a part of the portal. */
export function sectionCard(edition: Edition, section: (typeof SECTIONS)[number]): Card {
  const { shell } = edition.words;
  // A component’s page stands in the part about now, and says nothing of the whole portal’s state.
  const sentence = section === 'now' ? edition.site.name : shell[section];
  return cardOf(edition, { label: '', sentence, state: undefined, isAnswer: false });
}

/**
 * The card of a record. What goes on, or is planned, is named; all others of a kind and a state share a card, so that an
 * archive costs no more than its kinds. Known issues are many, open ones too: they share theirs.
 */
export function recordCard(edition: Edition, record: PortalRecord): Card {
  const { now, textOf } = edition;
  if (record.kind === 'announcement' && !isOver(record, now)) {
    const { kind } = record.facts;
    const label = edition.words.announcements.kinds[kind];
    return cardOf(edition, { label, sentence: textOf(record).value.title, state: kind, isAnswer: false });
  }
  if (isIncidentRecord(record) && (isOpen(record, now) || isPlanned(record, now))) {
    const { state, text } = progressBadge(edition, record);
    return cardOf(edition, { label: text, sentence: textOf(record).value.title, state, isAnswer: false });
  }
  return stateCards(edition)(`${record.kind} ${recordState(record, now)}`);
}

const stateCards = memoize((edition: Edition) => {
  const { search, issueStatus, incidentState, maintenanceState } = edition.words;
  const stateWords = {
    'known-issue': issueStatus,
    incident: incidentState,
    maintenance: maintenanceState,
    announcement: edition.words.announcements.kinds,
  };
  const made = new Map<string, Card>();
  return (key: string): Card => {
    const [kind, state] = key.split(' ') as [PortalRecord['kind'], State];
    const words = stateWords[kind] as Partial<Record<State, string>>;
    const card =
      made.get(key) ??
      cardOf(edition, { label: search.kinds[kind], sentence: words[state] ?? '', state, isAnswer: false });
    made.set(key, card);
    return card;
  };
});

/** Every card that a page of the portal names, each once: none of an internal edition, whose links nobody is to send. */
export function cardsOf(publication: Publication): Card[] {
  if (publication.portal.audience === 'internal') return [];
  const records = recordsOf(publication.portal);
  const cards = editionsOf(publication).flatMap((edition) => [
    homeCard(edition),
    ...SECTIONS.map((section) => sectionCard(edition, section)),
    ...records.map((record) => recordCard(edition, record)),
  ]);
  return [...new Map(cards.map((card) => [card.path, card])).values()];
}
