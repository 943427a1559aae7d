import type { ContentFolder } from '../../src/content/content-folder.ts';
import { fileKind } from '../../src/content/file-kind.ts';
import type { Content } from '../../src/content/read-content.ts';
import { readRecordSource, type RecordSource } from '../../src/content/record-source.ts';
import { idNumber } from '../../src/domain/record/ids.ts';
import type { RecordDraft } from '../../src/domain/rules/rule.ts';
import { suggest } from '../../src/domain/suggest.ts';
import { UsageError } from '../lib/errors.ts';

/** A record's file, as far as it takes to find it: it may have problems. */
interface ListedRecord {
  id: string;
  title: string;
  path: string;
  aliases: readonly string[];
}

/** All records that have an id, the highest number first; those with problems are read again, since the portal leaves them out. */
export async function listRecords(content: Content, folder: ContentFolder): Promise<ListedRecord[]> {
  const { portal, problems } = content;
  const whole = [...portal.issues, ...portal.incidents].map(({ id, facts, path }) => ({
    id,
    title: facts.title,
    path,
    aliases: 'aliases' in facts ? facts.aliases : [],
  }));
  const broken = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const listed = await Promise.all([...broken].map((path) => listBroken(path, content, folder)));
  return [...whole, ...listed.flat()].sort((a, b) => Number(idNumber(b.id)) - Number(idNumber(a.id)));
}

/** The record of an id, of an id's number, or of an alias such as a ticket's number. */
export function findRecord(asked: string, records: readonly ListedRecord[]): ListedRecord {
  const wanted = asked.trim().toUpperCase();
  const exact = records.filter(({ id }) => id === wanted);
  const found = exact.length > 0 ? exact : records.filter((record) => isCalled(record, wanted));
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  if (!first) throw new UsageError(notFound(asked, wanted, records));
  const all = found.map(({ id, title, path }) => `  ${id}  ${title} (${path})`).join('\n');
  throw new UsageError(
    exact.length > 0
      ? `${wanted} is the id of ${found.length} records; give each of the others an id of its own first:\n${all}`
      : `${asked} could be any of ${found.length} records; write the whole id:\n${all}`,
  );
}

/** The id after the highest that begins with these letters. */
export function nextId(prefix: string, records: readonly ListedRecord[]): string {
  const numbers = records
    .filter(({ id }) => id.startsWith(`${prefix}-`))
    .map(({ id }) => Number(idNumber(id)));
  return `${prefix}-${Math.max(0, ...numbers) + 1}`;
}

async function listBroken(
  path: string,
  { portal: { site, byPath } }: Content,
  folder: ContentFolder,
): Promise<ListedRecord[]> {
  const file = fileKind(path);
  if (file.kind !== 'record' || file.language !== undefined || byPath.has(path)) return [];
  const bytes = await folder.read(path).catch(() => undefined);
  if (!bytes) return [];
  const { data } = readRecordSource(bytes, path, { language: site.defaultLanguage, idPrefixes: [] });
  if (typeof data['id'] !== 'string') return [];
  return [{ id: data['id'], title: String(data['title'] ?? ''), path, aliases: [] }];
}

function isCalled({ id, aliases }: ListedRecord, wanted: string): boolean {
  return id.endsWith(`-${wanted}`) || aliases.some((alias) => alias.toUpperCase() === wanted);
}

function notFound(asked: string, wanted: string, records: readonly ListedRecord[]): string {
  const ids = records.map(({ id }) => id);
  const number = idNumber(wanted);
  const meant = ids.find((id) => id.endsWith(`-${number}`)) ?? suggest(wanted, ids);
  const record = records.find(({ id }) => id === meant);
  return `There is no record ${asked}.${record ? ` Did you mean ${record.id} (${record.title})?` : ''}`;
}

export type RecordKind = RecordDraft['kind'];

/** The kind of a file's record, by its folder and its front matter. */
export function kindOf(path: string, { data }: Pick<RecordSource, 'data'>): RecordKind {
  if (path.startsWith('known-issues/')) return 'known-issue';
  return data['kind'] === 'maintenance' ? 'maintenance' : 'incident';
}
