import type { ReportWords } from '../../view/report/report.ts';

type Texts = Record<string, string | undefined>;

/** What the API says of a record, as far as an answer needs it. */
export interface FoundRecord {
  id: string;
  kind?: 'incident' | 'maintenance';
  titles: Texts;
  status?: string;
  state?: string;
  open: boolean;
  components?: readonly string[];
  duplicateOf?: string | null;
  fixed?: { on: string } | null;
  reason?: Texts | null;
  documentation?: string | null;
  next: { by: string; what: Texts | null } | null;
}

/** A record as the elements of an answer: what it is, its state, and what comes next or came of it. */
export function recordParts(
  record: FoundRecord,
  { heading, path }: { heading: string; path: string },
  words: ReportWords,
): Node[] {
  const link = made('a', `${record.id}: `, textIn(record.titles, words));
  link.href = words.base + words.prefix + path;
  const title = made('p', link);
  title.className = 'title';
  const said = sentence(record, words);
  return [
    made('h2', heading),
    title,
    made('p', badgeOf(record)),
    ...(said.length === 0 ? [] : [made('p', ...said)]),
    ...evidenceLink(record, link.href, words),
  ];
}

/** Where an open issue says what a report on it needs. */
function evidenceLink(
  { kind, open, components = [] }: FoundRecord,
  page: string,
  { evidence }: ReportWords,
): Node[] {
  if (kind || !open || !components.some((id) => evidence.components.includes(id))) return [];
  const link = made('a', evidence.text);
  link.href = `${page}#evidence`;
  return [made('p', link)];
}

/** What comes next, by when and whether that is over, or what came of it. */
function sentence(record: FoundRecord, words: ReportWords): (Node | string)[] {
  const { next, fixed, reason, documentation } = record;
  if (reason) return [textIn(reason, words)];
  if (fixed) return [words.fixedOn.replace('{day}', dayText(fixed.on, words))];
  if (documentation) {
    const link = made('a', words.documentation);
    link.href = documentation;
    const [before = '', after = ''] = words.howItWorks.split('{documentation}');
    return [before, link, after];
  }
  if (!record.open) return [];
  if (!next) return record.kind ? [] : [words.noNext];
  return record.kind ? [updateSentence(next.by, words)] : stepSentence(next, words);
}

function stepSentence(next: NonNullable<FoundRecord['next']>, words: ReportWords): (Node | string)[] {
  const isOver = next.by < today(words);
  const [before = '', after = ''] = (isOver ? words.nextWasDue : words.nextBy).split('{what}');
  const day = dayText(next.by, words);
  return [before.replace('{day}', day), textIn(next.what ?? {}, words), after.replace('{day}', day)];
}

function updateSentence(by: string, words: ReportWords): string {
  const isOver = Date.parse(by) < nowOf(words);
  const time = new Intl.DateTimeFormat(words.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: words.timeZone,
  }).format(Date.parse(by));
  return (isOver ? words.late : words.nextUpdate).replace('{time}', time);
}

/** The portal's day, by the reader's clock. */
function today(words: ReportWords): string {
  const { timeZone } = words;
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(nowOf(words));
}

function nowOf({ standing }: ReportWords): number {
  return standing ?? Date.now();
}

function dayText(day: string, { locale }: ReportWords): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(Date.parse(`${day}T00:00:00Z`));
}

/** The badge of its state, which stands in the page for each. */
function badgeOf({ kind, status, state = status ?? '' }: FoundRecord): Node {
  const within = kind === undefined ? ':scope >' : `[data-kind="${kind}"]`;
  const badge = document
    .querySelector('[data-parts]')
    ?.querySelector(`${within} .badge[data-state="${CSS.escape(state)}"]`);
  return badge?.cloneNode(true) ?? document.createTextNode(state);
}

/** A text in the language of the page, or marked with the default one. */
function textIn(texts: Texts, { language, defaultLanguage }: ReportWords): HTMLElement {
  const own = texts[language];
  const element = made('span', own ?? texts[defaultLanguage] ?? '');
  if (own === undefined) element.lang = defaultLanguage;
  return element;
}

function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}
