import { type FormerPromise, formerPromises } from '../../domain/promises.ts';
import { pathId } from '../../domain/record/ids.ts';
import type { Incident, KnownIssue } from '../../domain/record/records.ts';
import type { Localized } from '../../domain/schemas/common.ts';
import { isOpen, isOpenIssue } from '../../domain/status.ts';
import { addDays, type Day, type Instant, MINUTE, startOfDay } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { clockText, dayAndClockText, dayView } from './clock.ts';
import { filled, type InlineText, plainText } from './inline-text.ts';

/** What is promised next, and by when. */
export interface PromisedView {
  /** What a page says of it, which is right as long as the time hasn't passed. */
  ahead: InlineText[];
  /** What it says from `due` on, by the reader's clock: around the same time. */
  late: { before: string; after: string };
  due: Instant;
  /** The incident that promises an update, by its id in small letters: whether that has come is known elsewhere. */
  incident?: string;
}

/** The next update that an open incident promises; undefined where it promises none. */
export function promisedUpdate(edition: Edition, incident: Incident): PromisedView | undefined {
  const { now, words, factText, langOf } = edition;
  const { nextBy, facts } = incident;
  if (nextBy === undefined || !isOpen(incident, now)) return undefined;
  const time = clockText(edition, nextBy);
  const what = facts.next?.what === undefined ? undefined : factText(facts.next.what);
  return {
    ahead: [
      ...filled(words.now.nextUpdate, { time }),
      ...(what ? [{ text: ': ' }, { text: what.value, lang: langOf(what) }] : []),
    ],
    late: around(filled(words.now.late, { time })),
    // At 15:10, an update that was promised by 15:10 isn't late yet.
    due: nextBy + MINUTE,
    incident: pathId(incident.id),
  };
}

/** The next step that an open issue promises; undefined where it promises none. */
export function promisedStep(edition: Edition, issue: KnownIssue): PromisedView | undefined {
  const { site, factText, langOf } = edition;
  const words = edition.words.issue.facts;
  const { next } = issue.facts;
  if (!next || !isOpenIssue(issue)) return undefined;
  const said = factText(next.what);
  const values = { what: { text: said.value, lang: langOf(said) }, day: dayView(edition, next.by) };
  return {
    ahead: filled(words.nextBy, values),
    late: around(filled(words.nextWasDue, values)),
    due: startOfDay(addDays(next.by, 1), site.timeZone),
  };
}

/** By which day the site's target says that a post-mortem is there, of an incident that has none. */
export function duePostMortem(edition: Edition, day: Day): PromisedView {
  const { words, site } = edition;
  const values = { day: dayView(edition, day) };
  return {
    ahead: filled(words.incident.due, values),
    late: around(filled(words.team.wasDue, values)),
    due: startOfDay(addDays(day, 1), site.timeZone),
  };
}

/** What a record promised before, each with how that went. */
export function formerTexts(edition: Edition, record: KnownIssue | Incident): InlineText[][] {
  const { site } = edition;
  return formerPromises(record, site.timeZone).map((former) => formerText(edition, record, former));
}

function formerText(
  edition: Edition,
  { kind }: KnownIssue | Incident,
  { by, day, what, outcome, kept, late, dropped }: FormerPromise,
): InlineText[] {
  const { words, format, factText, langOf } = edition;
  const written = (text: Localized): InlineText => {
    const said = factText(text);
    return { text: said.value, lang: langOf(said) };
  };
  const isIssue = kind === 'known-issue';
  const values = { ...(what === undefined ? {} : { what: written(what) }) };
  const promise = isIssue
    ? filled(words.issue.facts.nextBy, { ...values, day: dayView(edition, day) })
    : filled(words.promises[what === undefined ? 'update' : 'updateOn'], {
        ...values,
        time: dayAndClockText(edition, by),
      });
  const sentence = words.promises[isIssue && outcome === 'kept' ? 'keptOn' : outcome];
  return filled(sentence, {
    promise: { text: '' },
    late: { text: isIssue ? format.count(late, words.priorities.days) : format.duration(late) },
    ...(kept === undefined ? {} : { day: dayView(edition, kept) }),
    ...(dropped === undefined ? {} : { reason: written(dropped) }),
  }).flatMap((piece) => (piece.text === '' ? promise : [piece]));
}

/** The words before and after the time of a sentence. */
function around(pieces: InlineText[]): PromisedView['late'] {
  const time = pieces.findIndex(({ datetime }) => datetime !== undefined);
  return { before: plainText(pieces.slice(0, time)), after: plainText(pieces.slice(time + 1)) };
}
