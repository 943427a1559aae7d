import type { RecordSource } from '../../src/content/record-source.ts';
import type { Document } from '../../src/domain/document.ts';
import { nounOf, STATES_OF } from '../../src/domain/rules/rule.ts';
import { liesBefore } from '../../src/domain/rules/times.ts';
import type { Site } from '../../src/domain/site.ts';
import { entryTime } from '../../src/domain/time.ts';
import { stateOfWord, stateWord } from '../../src/i18n/state-words.ts';
import { WORDS } from '../../src/i18n/words.ts';
import { oneOfChoices } from '../cli/option-values.ts';
import { UsageError } from '../lib/errors.ts';
import { type Edit, lineStarts } from './edits.ts';
import { kindOf, type RecordKind } from './find-record.ts';
import { incidentFacts, issueFacts, maintenanceFacts } from './following-facts.ts';
import { occurrenceChange } from './occurrence-change.ts';
import type { UpdateRequest } from './update-request.ts';
import { frontMatterFields } from './yaml-fields.ts';

/** What an update changes in its record's file. */
interface UpdatePlan {
  time: string;
  state: string;
  edits: Edit[];
}

/** The edits that add an entry to the record in a file, and let its facts follow. Throws a `UsageError` for what can't be. */
export function planUpdate(
  source: RecordSource,
  path: string,
  request: UpdateRequest,
  site: Site,
): UpdatePlan {
  const kind = kindOf(path, source);
  const fields = frontMatterFields(source.text, source.yaml);
  if (!fields) throw new UsageError('The front matter holds no fields.');
  const once = occurrenceChange({ fields, data: source.data, request, site });
  // Subscribers hear of a change through an entry; one that says cancelled would call off all that are to come.
  const state = once ? 'scheduled' : stateOf(kind, request.state, source);
  const time = entryTime(request.at, site.timeZone);
  assertLast(time, source, site);
  const words = WORDS[site.defaultLanguage];
  const entry = addEntry(source.text, source.document, {
    heading: `${time} · ${stateWord(kind, state, words)}`,
    text: request.text,
    section: words.section[kind === 'known-issue' ? 'updates' : 'timeline'],
  });
  const follow = { 'known-issue': issueFacts, incident: incidentFacts, maintenance: maintenanceFacts }[kind];
  return {
    time,
    state,
    edits: [...follow({ fields, data: source.data, request, state, site }), ...(once ?? []), entry],
  };
}

/** The state named, or the last one. A maintenance's isn't guessed: by the clock it may have moved on. */
function stateOf(kind: RecordKind, asked: string | undefined, { data, document }: RecordSource): string {
  const states = STATES_OF[kind];
  const noun = nounOf(kind);
  if (asked !== undefined)
    return oneOfChoices(stateOfWord(asked) ?? asked, states, `“${asked}” isn’t a state of ${noun}.`, 'state');
  const last = document.updates.at(-1)?.state ?? (kind === 'known-issue' ? data['status'] : 'investigating');
  if (kind !== 'maintenance' && typeof last === 'string') return last;
  return oneOfChoices('', states, 'Say what state it is in with --state.', 'state');
}

function assertLast(time: string, { document }: RecordSource, site: Site): void {
  const last = document.updates.at(-1)?.time;
  if (last === undefined || !liesBefore(time, last, { site, unknown: new Set() })) return;
  throw new UsageError(
    `The entry would be for ${time}, before the last one, for ${last}; entries run oldest first. ` +
      'Use a later time with --at, or put this one into the file by hand, where it belongs.',
  );
}

/** An entry to be added to a record. */
interface NewEntry {
  /** `2026-11-23 14:49 · Identified`. */
  heading: string;
  text: string;
  /** The heading of the section that is made where there is none: `Updates` or `Timeline`. */
  section: string;
}

/** Adds an entry below the last one; without a timeline, one is made above the post-mortem or at the end. */
function addEntry(source: string, document: Document, { heading, text, section }: NewEntry): Edit {
  const lines = source.split('\n');
  const next = nextSection(document) ?? lines.length + 1;
  const last = lines.findLastIndex((line, index) => index < next - 1 && line.trim() !== '');
  const place = (lineStarts(source)[last] ?? 0) + (lines[last]?.length ?? 0);
  const opening = document.updatesAt ? '' : `\n\n## ${section}`;
  const touchesNext = (lines[last + 1] ?? '').trim() !== '';
  return {
    start: place,
    end: place,
    text: `${opening}\n\n### ${heading}\n\n${text}${touchesNext ? '\n' : ''}`,
  };
}

/** The line of the first section below the timeline, or below a new one. */
function nextSection({ updates, updatesAt, sections, postMortem }: Document): number | undefined {
  const last = updates.at(-1)?.line ?? updatesAt?.line;
  if (last === undefined) return postMortem?.line;
  const below = [...sections, ...(postMortem ? [postMortem] : [])]
    .map(({ line }) => line)
    .filter((line) => line > last);
  return below.length === 0 ? undefined : Math.min(...below);
}
