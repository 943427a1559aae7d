import { deserialize, serialize } from 'node:v8';
import type { Document, DocumentSection, DocumentUpdate } from '../domain/document.ts';
import type { Prose } from '../domain/record/records.ts';
import type { RecordSource } from './record-source.ts';

/** All of a file that rules go by, without the words that only a page shows. */
export type SourceHead = Omit<RecordSource, 'text' | 'yaml' | 'document'> & {
  document: Omit<Document, 'sections' | 'updates'> & {
    sections: Omit<DocumentSection, keyof Said>[];
    updates: Omit<DocumentUpdate, keyof Said>[];
  };
};

interface Words extends Pick<RecordSource, 'text' | 'yaml'> {
  sections: Said[];
  updates: Said[];
}

/** Cuts what was read into what every reading of a folder needs, and bytes for the rest. */
export function packedSource({ text, yaml, ...source }: RecordSource): { head: SourceHead; words: Buffer } {
  const { sections, updates, ...document } = source.document;
  const words: Words = { text, yaml, sections: sections.map(wordsOf), updates: updates.map(wordsOf) };
  return {
    head: {
      ...source,
      document: { ...document, sections: sections.map(withoutWords), updates: updates.map(withoutWords) },
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
        withWords(section, () => words().sections[index]),
      ),
      updates: head.document.updates.map((update, index) => withWords(update, () => words().updates[index])),
    },
  };
}

/** The words of a part; the part that its footnotes are of is known without them. */
type Said = Omit<Prose, 'part'>;

function wordsOf({ html, text }: Said): Said {
  return { html, text };
}

function withoutWords<T extends Said>({ html: _, text: __, ...rest }: T): Omit<T, keyof Said> {
  return rest;
}

function withWords<T>(part: T, said: () => Said | undefined): T & Said {
  return {
    ...part,
    get html() {
      return said()?.html ?? '';
    },
    get text() {
      return said()?.text ?? '';
    },
  };
}
