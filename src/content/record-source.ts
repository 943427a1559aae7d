import type { Document } from '../domain/document.ts';
import { needAnchor } from '../domain/needs.ts';
import { hasPrivateTexts } from '../domain/private-texts.ts';
import type { Problem } from '../domain/problems.ts';
import type { Language } from '../domain/schemas/common.ts';
import { readDocument } from '../markdown/document.ts';
import { decode } from './decode.ts';
import { hasProtoKey, misplacedIn } from './field-problems.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import { cutFrontMatter } from './front-matter.ts';
import { frontMatterSchema } from './record-schema.ts';
import { characterProblems } from './text-characters.ts';
import type { ValueComment } from './yaml-comments.ts';
import { yamlSlips } from './yaml-slips.ts';
import { readYaml } from './yaml-source.ts';

/** A record's file, read but not yet understood. Plain data: it is kept by the file's digest. */
export interface RecordSource {
  /** The whole text, with LF line breaks. */
  text: string;
  /** The front matter as YAML, its lines being the file's own; empty when the file has none that can be read. */
  yaml: string;
  data: Record<string, unknown>;
  /** Comments in the front matter that may be a piece of a text. */
  comments: ValueComment[];
  document: Document;
  /** Problems of the file itself, its YAML or its Markdown. */
  problems: Problem[];
  /** Whether the front matter could be read, so that its fields can be looked at. */
  readable: boolean;
  /** The front matter as its schema understands it; undefined where any of it is wrong. */
  facts?: Record<string, unknown> | undefined;
  /** Whether the text has an address or a key in it that may be somebody's. */
  hasPrivateTexts: boolean;
}

const NO_DOCUMENT: Document = {
  sections: [],
  updates: [],
  dueDates: [],
  headings: [],
  references: [],
  places: [],
  problems: [],
};

/** Reads one file; whatever is wrong with it, all that can be read is handed on. */
export function readRecordSource(
  bytes: Uint8Array,
  path: string,
  options: { language: Language; idPrefixes: readonly string[] },
): RecordSource {
  const decoded = decode(bytes, path);
  if (decoded.problem) return unreadable('', decoded.problem);
  const text = decoded.text;
  const { cut, problem } = cutFrontMatter(text, path, (yaml) => readYaml(yaml, path));
  if (problem) return unreadable(text, problem);
  const { yaml, data: front, body, bodyLine } = cut;
  const file = fileKind(path);
  const slips = yamlSlips(yaml, path, front.problems, (data) => {
    const schema = frontMatterSchema(file, data);
    return schema ? misplacedIn(schema, data) : 0;
  });
  const mended = slips.text === yaml ? front : readYaml(slips.text, path);
  const document = readDocument(body, {
    path,
    firstLine: bodyLine,
    apart: apartFrom(file, path),
    ...options,
  });
  const readable = mended.problems.length === 0;
  return {
    text,
    yaml: slips.text,
    data: mended.data,
    comments: mended.comments,
    document,
    problems: [...characterProblems(text, path), ...slips.problems, ...document.problems],
    readable,
    facts: readable ? validFacts(file, mended.data) : undefined,
    hasPrivateTexts: hasPrivateTexts(text),
  };
}

/** What the ids in a file begin with, where it isn't a page's own text. */
function apartFrom(file: FileKind, path: string): string | undefined {
  const { kind } = file;
  if (kind === 'overlay') return 'internal-';
  // A week may have two of them, one for the company alone.
  if (kind === 'record' && file.of === 'weekly')
    return file.originalPath.includes('.internal.') ? 'internal-' : 'word-';
  // No heading's id has a full stop in it, so those of one need aren't another's.
  return kind === 'need' ? `${needAnchor(path)}.` : undefined;
}

function unreadable(text: string, problem: Problem): RecordSource {
  return {
    text,
    yaml: '',
    data: {},
    comments: [],
    document: NO_DOCUMENT,
    problems: [problem],
    readable: false,
    hasPrivateTexts: hasPrivateTexts(text),
  };
}

/** The facts of a file in which no field is wrong. */
function validFacts(file: FileKind, data: Record<string, unknown>): RecordSource['facts'] {
  const result = frontMatterSchema(file, data)?.safeParse(data);
  return result?.success && !hasProtoKey(data) ? result.data : undefined;
}
