import { deserialize, serialize } from 'node:v8';
import type { Document, DocumentSection, DocumentUpdate } from '../domain/document.ts';
import type { Prose } from '../domain/record/records.ts';
import type { RecordSource } from './record-source.ts';

/** All of a file that rules go by, without the words that only a page shows. */
export type SourceHead = Omit<RecordSource, 'text' | 'yaml' | 'document'> & {
  document: Omit<Document, 'sections' | 'updates'> & {
    sections: Omit<DocumentSection, keyof Prose>[];
    updates: Omit<DocumentUpdate, keyof Prose>[];
  };
};

interface Words extends Pick<RecordSource, 'text' | 'yaml'> {
  sections: Prose[];
  updates: Prose[];
}

/** Cuts what was read into what every reading of a folder needs, and bytes for the rest. */
export function packedSource({ text, yaml, ...source }: RecordSource): { head: SourceHead; words: Buffer } {
  const { sections, updates, ...document } = source.document;
  const words: Words = { text, yaml, sections: sections.map(proseOf), updates: updates.map(proseOf) };
  return {
    head: {
      ...source,
      document: { ...document, sections: sections.map(withoutProse), updates: updates.map(withoutProse) },
    },
    words: serialize(words),
  };
}

/** What was read, whole again: its words are made of the bytes when the first of them is asked for. */
export function sourceOf({ head, words: bytes }: { head: SourceHead; words: Buffer }): RecordSource {
  let known: Words | undefined;
  const words = () => (known ??= deserialize(bytes) as Words);
  return {
    ...head,
    get text() {
      return words().text;
    },
    get yaml() {
      return words().yaml;
    },
    document: {
      ...head.document,
      sections: head.document.sections.map((section, index) =>
        withProse(section, () => words().sections[index]),
      ),
      updates: head.document.updates.map((update, index) => withProse(update, () => words().updates[index])),
    },
  };
}

function proseOf({ html, text, markdown }: Prose): Prose {
  return { html, text, markdown };
}

function withoutProse<T extends Prose>({
  html: _,
  text: __,
  markdown: ___,
  ...rest
}: T): Omit<T, keyof Prose> {
  return rest;
}

function withProse<T>(part: T, prose: () => Prose | undefined): T & Prose {
  return {
    ...part,
    get html() {
      return prose()?.html ?? '';
    },
    get text() {
      return prose()?.text ?? '';
    },
    get markdown() {
      return prose()?.markdown ?? '';
    },
  };
}
