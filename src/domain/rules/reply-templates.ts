import { correction } from '../corrected-line.ts';
import type { Position } from '../document.ts';
import { problem } from '../problem-kinds/table.ts';
import type { Problem } from '../problems.ts';
import { placesIn, REPLY_PLACES } from '../reply.ts';
import type { Localized } from '../schemas/common.ts';
import { SITE_FILE } from '../site.ts';
import { suggest } from '../suggest.ts';
import type { Drafts, FieldPath, Rule } from './rule.ts';

/** A reply to tickets is there in every language of the portal, and asks for nothing that records don't have. */
export const replyTemplates: Rule = function* (drafts) {
  const { site, unknown } = drafts;
  if (unknown.has('replies')) return;
  for (const [r, reply] of site.replies.entries())
    for (const field of ['text', 'incident', 'maintenance'] as const) {
      const text = reply[field];
      if (text !== undefined) yield* templateProblems(['replies', r, field], text, drafts);
    }
};

function* templateProblems(
  field: FieldPath,
  text: Localized,
  { site, sitePlaces, unknown }: Drafts,
): Iterable<Problem> {
  for (const [at, template] of texts(field, text))
    for (const place of new Set(placesIn(template))) {
      if (REPLY_PLACES.some((known) => known === place)) continue;
      const position = positionOf(`{${place}}`, at, template, sitePlaces);
      const suggestion = suggest(place.trim(), REPLY_PLACES);
      const corrected =
        suggestion === undefined
          ? undefined
          : correction(sitePlaces, position, `{${place}}`, `{${suggestion}}`);
      yield problem('unknown-reply-place', SITE_FILE, position, {
        ...{ place, suggestion, choices: REPLY_PLACES.map((known) => `{${known}}`), corrected },
      });
    }
  if (unknown.has('languages')) return;
  const missing = site.languages.filter((language) =>
    typeof text === 'string' ? language !== site.defaultLanguage : text[language] === undefined,
  );
  for (const language of missing)
    yield problem('untranslated-reply', SITE_FILE, sitePlaces.at(field), { language });
}

function texts(field: FieldPath, text: Localized): [at: FieldPath, template: string][] {
  if (typeof text === 'string') return [[field, text]];
  return Object.entries(text).map(([language, template]) => [[...field, language], template]);
}

/** Where a place stands: a text of several lines begins behind the mark that says so. */
function positionOf(
  place: string,
  field: FieldPath,
  template: string,
  sitePlaces: Drafts['sitePlaces'],
): Position {
  const at = sitePlaces.at(field);
  const lines = template.split('\n').length;
  for (let line = at.line; line <= at.line + lines; line += 1) {
    const from = line === at.line ? at.column - 1 : 0;
    const column = sitePlaces.line(line).indexOf(place, from);
    if (column !== -1) return { line, column: column + 1 };
  }
  return at;
}
