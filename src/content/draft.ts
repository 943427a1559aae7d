import type { z } from 'zod';
import type { Problem } from '../domain/problems.ts';
import type {
  Draft,
  FieldPath,
  IncidentDraft,
  IssueDraft,
  MaintenanceDraft,
  TranslationDraft,
} from '../domain/rules/rule.ts';
import type { Language } from '../domain/schemas/common.ts';
import { IncidentSchema, MaintenanceSchema } from '../domain/schemas/incident.ts';
import { KnownIssueSchema, TranslationSchema } from '../domain/schemas/known-issue.ts';
import type { RecordFolder } from '../domain/site.ts';
import { fieldProblems, protoKeyProblems } from './field-problems.ts';
import { type FieldSource, valueAt } from './field-source.ts';
import type { RecordSource } from './record-source.ts';
import { validPart } from './valid-part.ts';
import { commentProblems } from './yaml-comments.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

type AnyDraft = IssueDraft | IncidentDraft | MaintenanceDraft | TranslationDraft;

/** A file's draft: whatever of its facts is valid, and a problem for each that isn't. */
export function draftOf(
  source: RecordSource,
  file: { path: string; of: RecordFolder; language: Language; originalPath: string; isTranslation: boolean },
): { draft: AnyDraft; problems: Problem[] } {
  const { path, language, originalPath } = file;
  const make = <S extends z.ZodObject>(schema: S) => {
    const { facts, places, problems } = readFields(schema, source, path, placesIn(source, path));
    keepProtoComponent(facts, source.data);
    const draft: Draft<z.output<S>> = {
      path,
      language,
      facts,
      ...places,
      has: (field) => valueAt(source.data, field) !== undefined,
      source: source.text,
      document: source.document,
    };
    return { draft, problems };
  };
  if (file.isTranslation) {
    const { draft, problems } = make(TranslationSchema);
    return { draft: { ...draft, kind: 'translation', originalPath }, problems };
  }
  if (file.of === 'known-issues') {
    const { draft, problems } = make(KnownIssueSchema);
    return { draft: { ...draft, kind: 'known-issue' }, problems };
  }
  if (source.data['kind'] === 'maintenance') {
    const { draft, problems } = make(MaintenanceSchema);
    return { draft: { ...draft, kind: 'maintenance' }, problems };
  }
  const { draft, problems } = make(IncidentSchema);
  return { draft: { ...draft, kind: 'incident' }, problems };
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
  /** Where the facts are in the file. */
  places: Places;
  /** The fields of which nothing is missing. */
  complete: ReadonlySet<string>;
  problems: Problem[];
}

export function readFields<S extends z.ZodObject>(
  schema: S,
  { data, readable, comments }: Pick<RecordSource, 'data' | 'readable' | 'comments'>,
  path: string,
  places: Places,
): FieldsReading<S> {
  if (!readable) return { facts: {}, places, complete: new Set(), problems: [] };
  const result = schema.safeParse(data);
  const source: FieldSource = { path, schema, data, ...places };
  const cut = commentProblems(comments, schema, source);
  const problems = [...cut.map(({ problem }) => problem), ...protoKeyProblems(source)];
  if (result.success) {
    const facts = result.data as Partial<z.output<S>>;
    return { facts, places, complete: new Set(Object.keys(facts)), problems };
  }
  const parts = new Map(
    Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) => [
      key,
      validPart(field, data[key]),
    ]),
  );
  const valid = [...parts].filter(([, { value }]) => value !== undefined);
  const original = ([key, ...field]: FieldPath): FieldPath => {
    return key === undefined ? [] : [key, ...(parts.get(String(key))?.original(field) ?? field)];
  };
  return {
    facts: Object.fromEntries(valid.map(([key, { value }]) => [key, value])) as Partial<z.output<S>>,
    places: {
      ...places,
      at: (field) => places.at(original(field)),
      atKey: (field) => places.atKey(original(field)),
      raw: (field) => places.raw(original(field)),
    },
    complete: new Set(valid.filter(([, { isComplete }]) => isComplete).map(([key]) => key)),
    problems: [
      ...problems,
      ...fieldProblems(
        result.error,
        source,
        cut.map(({ field }) => field),
      ),
    ],
  };
}

export type Places = Pick<YamlSource, 'at' | 'atKey' | 'raw'> & { line: (line: number) => string };

/** Places are asked for only when something is wrong, so the YAML is read for them again only then. */
export function placesIn({ text, yaml }: Pick<RecordSource, 'text' | 'yaml'>, path: string): Places {
  let parsed: YamlSource | undefined;
  let lines: string[] | undefined;
  const source = () => (parsed ??= readYaml(yaml, path));
  return {
    at: (field) => source().at(field),
    atKey: (field) => source().atKey(field),
    raw: (field) => source().raw(field),
    line: (line) => (lines ??= text.split('\n'))[line - 1] ?? '',
  };
}
