import { decodeHTMLStrict } from 'entities';
import type { PortalRecord } from '../../../src/domain/record/records.ts';
import type { Language } from '../../../src/domain/schemas/common.ts';

const SHORTEST = 8;
/** As much as somebody pastes. */
const LONGEST = 80;

/** The lines of code in a record's text, cut where a word ends: error texts, paths, keys. */
export function quotedTexts({ texts }: Pick<PortalRecord, 'texts'>, language: Language): Set<string> {
  const sections = texts[language]?.sections ?? [];
  const lines = sections
    .flatMap(({ html }) => [...html.matchAll(/<code[^>]*>([\s\S]*?)<\/code>/g)])
    .flatMap(([, code = '']) => decodeHTMLStrict(code.replace(/<[^>]*>/g, '')).split('\n'))
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .map((line) => (line.length > LONGEST ? line.slice(0, line.lastIndexOf(' ', LONGEST)) : line))
    .filter((line) => line.length >= SHORTEST && line.length <= LONGEST && /\p{L}{3}/u.test(line));
  return new Set(lines);
}
