import type { Language } from '../../../src/domain/schemas/common.ts';
import { localized, type Site } from '../../../src/domain/site.ts';
import type { Instant } from '../../../src/domain/time.ts';
import { type ComponentState, worst } from '../../../src/domain/vocabulary.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { WORDS } from '../../../src/i18n/words.ts';
import type { BuiltIncident, BuiltRecord } from '../records.ts';
import type { Notice } from '../weeks.ts';

/** What is known of a record beside its prose, in a language. */
export interface Fact {
  name: string;
  value: string;
  /** Set where the value says by itself what it is. */
  isPlain?: boolean;
}

/** A part of a record that a message repeats. */
export interface Passage {
  heading: string;
  text: string;
  html: string;
  language: Language;
}

interface About {
  update: Notice;
  record: BuiltRecord | undefined;
  site: Site;
  language: Language;
  builtAt: Instant;
}

/** Impact or severity, components with their states, the window of a maintenance, and whether an issue lacks a workaround. */
export function factsOf({ update, record, site, language, builtAt }: About): Fact[] {
  const { feeds, section, impact, severity, componentState } = WORDS[language];
  const names = new Map(site.components.map(({ id, name }) => [id, localized(name, language, site)]));
  const states = record && 'affected' in record ? statesOf(update, record, builtAt) : undefined;
  const components = update.components.map((id) => {
    const state = states?.get(id);
    return (names.get(id) ?? id) + (state === undefined ? '' : ` (${componentState[state]})`);
  });
  const facts: Fact[] = [];
  if (record && 'severity' in record) {
    if (record.severity) facts.push({ name: feeds.severity, value: severity[record.severity] });
  } else if (record && 'impact' in record && record.impact)
    facts.push({ name: feeds.impact, value: impact[record.impact] });
  if (components.length > 0)
    facts.push({ name: feeds.components, value: components.join(', '), isPlain: true });
  const window = record && 'scheduled' in record ? record.scheduled : undefined;
  if (window?.end) {
    const { moment } = createFormat(language, site.timeZone);
    const value = `${moment(Date.parse(window.start))} – ${moment(Date.parse(window.end))}`;
    facts.push({ name: feeds.window, value });
  }
  if (record && 'severity' in record && record.open && record.workaround === null)
    facts.push({ name: section.workaround, value: feeds.noWorkaround });
  return facts;
}

/**
 * The states of an incident’s components: now, of its last update; of an earlier one, when that was published. Undefined of what
 * is planned or was called off, and of a component that it hasn’t touched yet.
 */
function statesOf(
  update: Notice,
  { updates, affected }: BuiltIncident,
  builtAt: Instant,
): Map<string, ComponentState> {
  if (update.state === 'scheduled' || update.state === 'cancelled') return new Map();
  const isLast = updates.length === 0 || updates.at(-1)?.id === update.id;
  const at = isLast ? builtAt : Date.parse(update.published);
  const begun = affected.filter(({ start }) => Date.parse(start) <= at);
  const states = new Map<string, ComponentState>();
  for (const { component, state, end } of begun) {
    const goesOn = end === null || Date.parse(end) > at;
    states.set(component, worst([states.get(component) ?? 'operational', goesOn ? state : 'operational']));
  }
  return states;
}

/** What helps whoever reads an update of a known issue: its summary and its workaround, in a language or else the original’s. */
export function passagesOf({ record, site, language }: About): Passage[] {
  if (!record || !('severity' in record)) return [];
  const words = WORDS[language].section;
  const written = inLanguage(record.texts, language, site);
  const summary = written?.value.sections.find(({ kind }) => kind === 'summary');
  const workaround = inLanguage(record.workaround?.texts ?? {}, language, site);
  return [
    ...(summary && written ? [{ ...summary, heading: words.summary, language: written.language }] : []),
    ...(workaround
      ? [{ ...workaround.value, heading: words.workaround, language: workaround.language }]
      : []),
  ];
}

/** A text in a language, or in the portal’s own. */
export function inLanguage<T>(
  texts: Partial<Record<Language, T>>,
  language: Language,
  { defaultLanguage }: Site,
): { value: T; language: Language } | undefined {
  for (const each of [language, defaultLanguage]) {
    const value = texts[each];
    if (value !== undefined) return { value, language: each };
  }
  return undefined;
}
