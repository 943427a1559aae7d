import { contentFolder } from '../../src/content/content-folder.ts';
import type { Content } from '../../src/content/read-content.ts';
import { readRecordSource, type RecordSource } from '../../src/content/record-source.ts';
import type { DocumentHeading } from '../../src/domain/document.ts';
import { missingPeriod } from '../../src/domain/metrics/period.ts';
import { oneOf } from '../../src/domain/problem-kinds/sentences.ts';
import type { Language } from '../../src/domain/schemas/common.ts';
import { dayOf, isDay, isoInZone } from '../../src/domain/time.ts';
import { ANNOUNCEMENT_KINDS, IMPACTS, ISSUE_STATUSES, SEVERITIES } from '../../src/domain/vocabulary.ts';
import { isWeek, weekOf } from '../../src/domain/week/iso-week.ts';
import { choiceSaid } from '../../src/i18n/choice-words.ts';
import { sectionKind } from '../../src/i18n/headings.ts';
import { stateWord } from '../../src/i18n/state-words.ts';
import { WORDS } from '../../src/i18n/words.ts';
import type { Ports } from '../cli/command.ts';
import type { NewKind, NewOptions } from '../cli/definitions/new.ts';
import { contentPaths } from '../cli/open-content.ts';
import { filled, oneOfChoices } from '../cli/option-values.ts';
import { UsageError } from '../lib/errors.ts';
import { findRecord, kindOf, listRecords, nextId, type RecordKind } from './find-record.ts';
import { readComponent } from './named-component.ts';
import {
  newAnnouncement,
  type NewFile,
  newIncident,
  newIssue,
  newMaintenance,
  type NewRecord,
  newWeekWord,
  slug,
} from './new-record.ts';
import { repeatsLines } from './repetition.ts';
import { nowOf, readTime } from './times.ts';
import { yamlLine } from './yaml-fields.ts';

/** The options that each kind takes. */
const OPTIONS_OF: Record<NewKind, readonly (keyof NewOptions)[]> = {
  'known-issue': ['title', 'component', 'id', 'text', 'status', 'severity'],
  incident: ['title', 'component', 'id', 'text', 'impact', 'started'],
  maintenance: [
    'title',
    'component',
    'id',
    'text',
    'start',
    'end',
    'repeats',
    'on',
    'until',
    'times',
    'except',
  ],
  announcement: ['title', 'component', 'id', 'text', 'kind', 'start', 'end'],
  weekly: ['title', 'text'],
  translation: ['title', 'lang'],
};

/** A call of `new`. */
interface Asked {
  kind: NewKind;
  /** The record that is to be translated, or the week that there is a word on. */
  of: string | undefined;
  options: NewOptions;
  ports: Ports;
  content: Content;
}

/** The file that `new` is asked for. Throws a `UsageError` for what can't be made, or isn't said. */
export async function newFile(asked: Asked): Promise<NewFile> {
  assertTaken(asked);
  const { kind, content } = asked;
  const { site } = content.portal;
  if (kind === 'translation') return translation(asked);
  if (kind === 'announcement') return announcement(asked);
  if (kind === 'weekly') return weekWord(asked);
  const record = await shared(asked);
  if (kind === 'incident') {
    const started = timeOf(asked, 'started') ?? record.now;
    return newIncident({ ...record, impact: wordOf(asked, 'impact', IMPACTS, 'minor'), started }, site);
  }
  if (kind === 'maintenance') {
    const [start, end] = [timeOf(asked, 'start'), timeOf(asked, 'end')];
    const repeats = repeatsLines(asked.options);
    if (start !== undefined && end !== undefined)
      return newMaintenance({ ...record, start, end, repeats }, site);
    throw new UsageError('Say when it begins and ends: --start "2026-12-05 02:00" --end "2026-12-05 04:00".');
  }
  const status = wordOf(asked, 'status', ISSUE_STATUSES, 'investigating');
  return newIssue({ ...record, status, severity: wordOf(asked, 'severity', SEVERITIES, 'minor') }, site);
}

function assertTaken({ kind, of, options }: Asked): void {
  const all = Object.values(OPTIONS_OF).flat();
  const wrong = all.find((name) => isGiven(options[name]) && !OPTIONS_OF[kind].includes(name));
  const takes = `new ${kind} takes ${OPTIONS_OF[kind].map((name) => `--${name}`).join(', ')}`;
  if (wrong !== undefined) throw new UsageError(`--${wrong} doesn’t belong here: ${takes}.`);
  if (kind !== 'translation' && kind !== 'weekly' && of !== undefined)
    throw new UsageError(`${of} is one word too many: ${takes}; put the title in quotes.`);
}

function isGiven(value: NewOptions[keyof NewOptions]): boolean {
  return typeof value === 'string' || (typeof value === 'object' && value.length > 0);
}

function announcement(asked: Asked): NewFile {
  const { options, ports, content } = asked;
  const { site } = content.portal;
  const from = dayOrTime(asked, 'start');
  if (from === undefined) throw new UsageError('Say on which day it is: --start 2026-12-05.');
  const title = titleOf(options);
  return newAnnouncement(
    {
      id: filled(options.id) ?? slug(title),
      title,
      components: options.component.map((text) => readComponent(text, site)),
      text: filled(options.text) ?? '',
      now: nowOf(site, ports.clock()),
      kind: wordOf(asked, 'kind', ANNOUNCEMENT_KINDS, 'announcement'),
      from,
      until: dayOrTime(asked, 'end'),
    },
    site,
  );
}

function weekWord({ of, options, ports, content }: Asked): NewFile {
  const { site } = content.portal;
  const present = weekOf(dayOf(nowOf(site, ports.clock()), site.timeZone));
  const week = filled(of) ?? present;
  if (!isWeek(week)) {
    const reason = missingPeriod(week);
    throw new UsageError(
      reason === undefined
        ? `“${week}” isn’t a week. Write its year, -W and its number: new weekly ${present}.`
        : `There is no week ${week}: ${reason}.`,
    );
  }
  return newWeekWord(week, { title: filled(options.title), text: filled(options.text) ?? '' });
}

/** A day as it is given, or a time in the site's zone. */
function dayOrTime(asked: Asked, name: 'start' | 'end'): string | undefined {
  const text = filled(asked.options[name]);
  if (text === undefined || isDay(text)) return text;
  return isoInZone(timeOf(asked, name) ?? 0, asked.content.portal.site.timeZone);
}

function titleOf(options: NewOptions): string {
  const title = filled(options.title);
  if (title === undefined) throw new UsageError('Say what customers see: --title "Orders can’t be placed".');
  return title;
}

async function shared({ kind, options, ports, content }: Asked): Promise<NewRecord> {
  const { site } = content.portal;
  const title = titleOf(options);
  const components = options.component.map((text) => readComponent(text, site));
  if (components.length === 0) {
    const choices = oneOf(site.components.map(({ id }) => id));
    throw new UsageError(`Say what it is about: --component with ${choices}; more than one if needed.`);
  }
  const stated = components.find(({ state }) => state !== undefined);
  if (kind === 'known-issue' && stated)
    throw new UsageError(`A known issue has no state of a component: --component ${stated.component}`);
  const prefix = {
    'known-issue': site.ids.knownIssue,
    incident: site.ids.incident,
    maintenance: site.ids.maintenance,
  }[kind as Exclude<NewKind, 'translation' | 'announcement' | 'weekly'>];
  const folder = contentFolder(contentPaths(ports, options).content);
  const id = filled(options.id) ?? nextId(prefix, await listRecords(content, folder));
  return { id, title, components, text: filled(options.text) ?? '', now: nowOf(site, ports.clock()) };
}

async function translation({ of: original, options, ports, content }: Asked): Promise<NewFile> {
  const { languages, defaultLanguage } = content.portal.site;
  if (original === undefined)
    throw new UsageError('Say what to translate: new translation KI-1042 --lang pt.');
  const folder = contentFolder(contentPaths(ports, options).content);
  const record = findRecord(original, await listRecords(content, folder));
  const others = languages.filter((language) => language !== defaultLanguage);
  const asked = filled(options.lang) ?? '';
  const what =
    asked === '' ? 'Say which language with --lang.' : `${asked} isn’t a language to translate into.`;
  const language = oneOfChoices(asked, others, what, 'language');
  const bytes = await folder.read(record.path);
  const source = readRecordSource(bytes, record.path, { language: defaultLanguage, idPrefixes: [] });
  const title = filled(options.title) ?? record.title;
  return newTranslation(source, { id: record.id, path: record.path, title }, language);
}

function timeOf({ options, ports, content }: Asked, name: 'started' | 'start' | 'end'): number | undefined {
  const text = filled(options[name]);
  const { site } = content.portal;
  return text === undefined
    ? undefined
    : readTime(`--${name}`, text, site.timeZone, nowOf(site, ports.clock()));
}

function wordOf<C extends string>(
  { options }: Asked,
  name: 'impact' | 'status' | 'severity' | 'kind',
  choices: readonly C[],
  otherwise: C,
): C {
  const word = filled(options[name]) ?? otherwise;
  const said = choiceSaid(word, choices) ?? word;
  return oneOfChoices(said, choices, `“${word}” isn’t ${name === 'impact' ? 'an' : 'a'} ${name}.`, name);
}

/** A translation to be written: its original's headings, those that Candor knows in the new language, with nothing below them. */
function newTranslation(
  source: RecordSource,
  original: { id: string; path: string; title: string },
  language: Language,
): NewFile {
  const lines = source.text.split('\n');
  const isOwn = ({ line, column }: DocumentHeading) =>
    /^ *$/.test((lines[line - 1] ?? '').slice(0, column - 1));
  const headings = source.document.headings
    .filter(isOwn)
    .map(
      (heading) =>
        `${'#'.repeat(heading.depth)} ${translated(heading, source, kindOf(original.path, source), language)}`,
    );
  return {
    id: original.id,
    path: original.path.replace(/(\.mdx?)$/, `.${language}$1`),
    text: `${['---', `title: ${yamlLine(original.title)}`, '---'].join('\n')}\n${headings.map((heading) => `\n${heading}\n`).join('')}`,
  };
}

/** The word of the language for a section or an entry's state; headings of the author's own stay as they are. */
function translated(
  { text, line }: DocumentHeading,
  { document }: RecordSource,
  kind: RecordKind,
  language: Language,
): string {
  const entry = document.updates.find((update) => update.line === line);
  if (entry)
    return `${entry.time} · ${entry.state ? stateWord(kind, entry.state, WORDS[language]) : entry.stateText}`;
  const section = sectionKind(text);
  return section === 'other' ? text : WORDS[language].section[section];
}
