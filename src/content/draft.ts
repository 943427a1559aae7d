import type { z } from 'zod';
import type { Problem } from '../domain/problems.ts';
import type {
  AnnouncementDraft,
  Draft,
  FieldPath,
  IncidentDraft,
  IssueDraft,
  MaintenanceDraft,
  NeedDraft,
  OverlayDraft,
  TranslationDraft,
  WeekWordDraft,
} from '../domain/rules/rule.ts';
import { AnnouncementSchema } from '../domain/schemas/announcement.ts';
import type { Language } from '../domain/schemas/common.ts';
import { IncidentSchema, MaintenanceSchema } from '../domain/schemas/incident.ts';
import { KnownIssueSchema, TranslationSchema } from '../domain/schemas/known-issue.ts';
import { NeedSchema } from '../domain/schemas/need.ts';
import { OverlaySchema, OverlayTranslationSchema } from '../domain/schemas/overlay.ts';
import { WeekWordSchema } from '../domain/schemas/weekly.ts';
import type { RecordFolder } from '../domain/site.ts';
import { fieldProblems, hasProtoKey, protoKeyProblems, withRightKeys } from './field-problems.ts';
import { type FieldSource, type Surroundings, valueAt } from './field-source.ts';
import { recordSchema } from './record-schema.ts';
import type { RecordSource } from './record-source.ts';
import { validPart } from './valid-part.ts';
import { commentProblems } from './yaml-comments.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

type AnyDraft =
  IssueDraft | IncidentDraft | MaintenanceDraft | AnnouncementDraft | WeekWordDraft | TranslationDraft;

/** A file whose draft is to be made. */
type DraftFile = Pick<Draft<unknown>, 'path' | 'language'>;

/** A file's draft: whatever of its facts is valid, and a problem for each that isn't. */
export function draftOf(
  source: RecordSource,
  file: { path: string; of: RecordFolder; language: Language; originalPath: string; isTranslation: boolean },
  surroundings: Surroundings,
): { draft: AnyDraft; problems: Problem[] } {
  const { originalPath } = file;
  const make = <S extends z.ZodObject, Kind extends object>(schema: S, kind: Kind) =>
    draftBy(schema, kind, source, file, surroundings);
  const schema = recordSchema(file, source.data);
  if (schema === WeekWordSchema)
    return file.isTranslation
      ? make(WeekWordSchema, { kind: 'translation' as const, originalPath })
      : make(WeekWordSchema, { kind: 'week-word' as const });
  if (schema === TranslationSchema)
    return make(TranslationSchema, { kind: 'translation' as const, originalPath });
  if (schema === KnownIssueSchema) return make(KnownIssueSchema, { kind: 'known-issue' as const });
  if (schema === AnnouncementSchema) return make(AnnouncementSchema, { kind: 'announcement' as const });
  if (schema === MaintenanceSchema) return make(MaintenanceSchema, { kind: 'maintenance' as const });
  return make(IncidentSchema, { kind: 'incident' as const });
}

/** The draft of an overlay. */
export function overlayDraft(
  source: RecordSource,
  file: DraftFile & Pick<OverlayDraft, 'of' | 'name' | 'originalPath' | 'isTranslation'>,
  surroundings: Surroundings,
): { draft: OverlayDraft; problems: Problem[] } {
  const { of, name, originalPath, isTranslation } = file;
  const kind = { kind: 'overlay' as const, of, name, originalPath, isTranslation };
  return isTranslation
    ? draftBy(OverlayTranslationSchema, kind, source, file, surroundings)
    : draftBy(OverlaySchema, kind, source, file, surroundings);
}

/** The draft of a need. */
export function needDraft(
  source: RecordSource,
  file: DraftFile,
  surroundings: Surroundings,
): { draft: NeedDraft; problems: Problem[] } {
  return draftBy(NeedSchema, { kind: 'need' as const }, source, file, surroundings);
}

function draftBy<S extends z.ZodObject, Kind extends object>(
  schema: S,
  kind: Kind,
  source: RecordSource,
  { path, language }: DraftFile,
  surroundings: Surroundings,
): { draft: Draft<z.output<S>> & Kind; problems: Problem[] } {
  const { facts, data, places, problems } = readFields(schema, source, path, {
    places: placesIn(source, path),
    surroundings: () => surroundings,
  });
  keepProtoComponent(facts, source.data);
  const draft = {
    ...kind,
    path,
    language,
    facts,
    ...places,
    readable: source.readable,
    has: (field: FieldPath) => valueAt(data, field) !== undefined,
    get source() {
      return source.text;
    },
    hasPrivateTexts: source.hasPrivateTexts,
    document: source.document,
  };
  return { draft, problems };
}

/** zod passes over a key `__proto__`; as a component it is as unknown as any other, so the rules have to see it. */
function keepProtoComponent(facts: { components?: unknown }, data: Record<string, unknown>): void {
  const value = valueAt(data, ['components', '__proto__']);
  if (value === undefined || typeof facts.components !== 'object' || facts.components === null) return;
  Object.defineProperty(facts.components, '__proto__', { value, enumerable: true });
}

/** Fields as far as they are valid, and all problems: one that is wrong hides none of the others. */
interface FieldsReading<S extends z.ZodObject> {
  facts: Partial<z.output<S>>;
  /** What was read, its misspelt keys put right. */
  data: unknown;
  /** Where the facts are in the file. */
  places: Places;
  /** The fields of which nothing is missing. */
  complete: ReadonlySet<string>;
  problems: Problem[];
}

/** Where fields stand, and what of the portal their corrections are made with: for site.yaml, its own facts. */
interface FieldContext<Facts> {
  places: Places;
  surroundings: (facts: Facts, complete: ReadonlySet<string>) => Surroundings;
}

export function readFields<S extends z.ZodObject>(
  schema: S,
  {
    data: written,
    readable,
    comments,
    facts: known,
  }: Pick<RecordSource, 'data' | 'readable' | 'comments' | 'facts'>,
  path: string,
  { places: placesInFile, surroundings: surroundingsOf }: FieldContext<Partial<z.output<S>>>,
): FieldsReading<S> {
  if (!readable) return { facts: {}, data: written, places: placesInFile, complete: new Set(), problems: [] };
  const cut = commentProblems(comments, schema, { path, line: placesInFile.line });
  const cutProblems = cut.map(({ problem }) => problem);
  const first =
    known === undefined ? schema.safeParse(written) : { success: true, data: known, error: undefined };
  if (first.success && (known !== undefined || !hasProtoKey(written))) {
    const facts = first.data as Partial<z.output<S>>;
    const complete = new Set(Object.keys(facts));
    return { facts, data: written, places: placesInFile, complete, problems: cutProblems };
  }
  const partsOf = (data: unknown) =>
    new Map(
      Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) => [
        key,
        validPart(field, valueAt(data, [key])),
      ]),
    );
  const readingOf = (parts: ReturnType<typeof partsOf>) => {
    const valid = [...parts].filter(([, { value }]) => value !== undefined);
    return {
      facts: Object.fromEntries(valid.map(([key, { value }]) => [key, value])) as Partial<z.output<S>>,
      complete: new Set(valid.filter(([, { isComplete }]) => isComplete).map(([key]) => key)),
    };
  };
  const asWritten = readingOf(partsOf(written));
  const source: FieldSource = {
    ...{ path, schema, data: written, ...placesInFile },
    surroundings: surroundingsOf(asWritten.facts, asWritten.complete),
  };
  const right = first.error
    ? withRightKeys(first.error, source)
    : { data: written, misspelt: [], written: (field: FieldPath) => field };
  const places = placesAt(placesInFile, right.written);
  const second = schema.safeParse(right.data);
  const problems = second.success
    ? []
    : fieldProblems(
        second.error,
        { ...source, ...places, data: right.data },
        cut.map(({ field }) => field),
      );
  const parts = partsOf(right.data);
  const original = ([key, ...field]: FieldPath): FieldPath => {
    return key === undefined ? [] : [key, ...(parts.get(String(key))?.original(field) ?? field)];
  };
  return {
    ...readingOf(parts),
    data: right.data,
    places: placesAt(places, original),
    problems: [...cutProblems, ...protoKeyProblems(source), ...right.misspelt, ...problems],
  };
}

/** The places of fields whose paths have changed since they were read. */
function placesAt(places: Places, original: (field: FieldPath) => FieldPath): Places {
  return {
    ...places,
    at: (field) => places.at(original(field)),
    atKey: (field) => places.atKey(original(field)),
    raw: (field) => places.raw(original(field)),
  };
}

export type Places = Pick<YamlSource, 'at' | 'atKey' | 'raw'> & { line: (line: number) => string };

/** Places are asked for only when something is wrong, so the YAML is read for them again only then. */
export function placesIn(file: Pick<RecordSource, 'text' | 'yaml'>, path: string): Places {
  let parsed: YamlSource | undefined;
  let lines: string[] | undefined;
  const source = () => (parsed ??= readYaml(file.yaml, path));
  return {
    at: (field) => source().at(field),
    atKey: (field) => source().atKey(field),
    raw: (field) => source().raw(field),
    line: (line) => (lines ??= file.text.split('\n'))[line - 1] ?? '',
  };
}
