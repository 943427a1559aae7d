import type { DueItem } from '../../src/domain/due.ts';
import { own } from '../../src/domain/own.ts';
import type { Publication } from '../../src/domain/publication.ts';
import { localizedIn } from '../../src/domain/record/translation.ts';
import { isoInZone } from '../../src/domain/time.ts';
import { markdownLink, markdownText } from '../../src/emit/markdown/text.ts';
import { columns } from '../report/columns.ts';
import { jsonText } from '../report/json.ts';
import { pathOf } from '../report/place.ts';

/** How what is due can be written. */
export const DUE_FORMATS = ['text', 'json', 'markdown'] as const;
export type DueFormat = (typeof DUE_FORMATS)[number];

/** What is due in a format, by team; `folder` is put before each path. */
export function reportDue(
  items: readonly DueItem[],
  publication: Publication,
  { format, folder }: { format: DueFormat; folder: string },
): string {
  switch (format) {
    case 'json':
      return dueJson(items, publication, folder);
    case 'markdown':
      return dueMarkdown(items, publication);
    case 'text':
      return dueText(items, publication, folder);
  }
}

const KINDS: Record<DueItem['kind'], string> = {
  promise: 'promise',
  action: 'action item',
  'post-mortem': 'post-mortem',
};

function dueText(items: readonly DueItem[], publication: Publication, folder: string): string {
  if (items.length === 0) return 'Nothing is due.\n';
  const { timeZone } = publication.portal.site;
  const groups = byTeam(items, publication).map(([name, own]) => {
    const rows = own.map((item) => [
      item.isOverdue ? 'overdue' : 'due',
      whenOf(item, timeZone),
      item.record.id,
      KINDS[item.kind],
      item.what ?? titleOf(item, publication),
      pathOf({ file: item.record.path }, { folder }),
    ]);
    return `${name}\n${columns(['', 'by', 'of', 'what', '', 'file'], rows, [])}\n`;
  });
  return `${groups.join('\n')}\n${summary(items)}\n`;
}

function summary(items: readonly DueItem[]): string {
  const overdue = items.filter(({ isOverdue }) => isOverdue).length;
  const rest = items.length - overdue;
  return `${overdue} overdue${rest > 0 ? `, ${rest} due` : ''}.`;
}

/** A body for an issue of a code host: nobody is notified by it, and no issue is mentioned. */
function dueMarkdown(items: readonly DueItem[], publication: Publication): string {
  const { portal, addresses } = publication;
  const pages = addresses.in(portal.site.defaultLanguage);
  const groups = byTeam(items, publication).map(([name, own]) => {
    const lines = own.map((item) => {
      const when = whenOf(item, portal.site.timeZone);
      const record = markdownLink(item.record.id, addresses.absolute(pages.record(item.record)));
      const said = harmless(item.what ?? titleOf(item, publication));
      return `- [ ] ${item.isOverdue ? `**Overdue since ${when}**` : `Due ${when}`}: ${KINDS[item.kind]}, ${record}: ${said}`;
    });
    return [`### ${harmless(name)}`, '', ...lines, ''].join('\n');
  });
  return [...groups, `${summary(items)}`, ''].join('\n');
}

/** Text of a record as Markdown that calls nobody: a code host reads @name and #12 in any text. */
function harmless(text: string): string {
  return markdownText(text).replace(/@(?=\w)|#(?=\d)/g, '$&\u200b');
}

function dueJson(items: readonly DueItem[], { portal, now }: Publication, folder: string): string {
  const overdue = items.filter(({ isOverdue }) => isOverdue).length;
  return jsonText({
    version: 1,
    asOf: isoInZone(now, portal.site.timeZone),
    overdue,
    due: items.length - overdue,
    items: items.map((item) => ({
      kind: item.kind,
      record: item.record.id,
      by: whenOf(item, portal.site.timeZone),
      overdue: item.isOverdue,
      teams: item.who,
      what: item.what ?? null,
      file: pathOf({ file: item.record.path }, { folder }),
    })),
  });
}

/** Items by who is to do them, each under all of these, in the order of site.yaml; those that nobody answers for stand last. */
function byTeam(items: readonly DueItem[], { portal: { site } }: Publication): [name: string, DueItem[]][] {
  const known = Object.keys(site.teams);
  const named = [...new Set([...known, ...items.flatMap(({ who }) => who)])];
  const groups = named.map((key): [string, DueItem[]] => {
    const team = own(site.teams, key);
    const name = team ? localizedIn(team.name, site.defaultLanguage, site.defaultLanguage).value : key;
    return [name, items.filter(({ who }) => who.includes(key))];
  });
  const rest = items.filter(({ who }) => who.length === 0);
  return [...groups, ['Nobody answers for', rest] as [string, DueItem[]]].filter(([, own]) => own.length > 0);
}

function whenOf({ record, kind, at, day }: DueItem, zone: string): string {
  return kind === 'promise' && record.kind === 'incident' ? isoInZone(at, zone) : day;
}

function titleOf({ record }: DueItem, { portal: { site } }: Publication): string {
  return record.texts[site.defaultLanguage]?.title ?? record.id;
}
