import { Findings, type Reasons } from '../imported.ts';

/** All reasons that this import can give, in the order of the report. */
const VTEX_REASONS = {
  unreadable: { kind: 'left-out', reason: 'Files that can’t be read' },
  'not-an-issue': { kind: 'left-out', reason: 'Files that aren’t published known issues' },
  invalid: { kind: 'left-out', reason: 'Issues whose facts can’t be read' },
  superseded: {
    kind: 'left-out',
    reason:
      'Older texts of an issue in a language that has a newer one: their addresses and tickets lead to the issue',
  },
  author: { kind: 'left-out', reason: 'Authors, whom the source names only by opaque keys' },
  'former-dates': {
    kind: 'left-out',
    reason: 'publishedAt and firstPublishedAt, which only older files have: createdAt and updatedAt count',
  },
  'same-slug': {
    kind: 'chosen',
    reason: 'Issues of two teams under one slugEN: kept apart, as related issues',
  },
  status: {
    kind: 'chosen',
    reason:
      'Languages that disagree on kiStatus: the English file counts, or else the first language that there is',
  },
  dates: {
    kind: 'chosen',
    reason:
      'Languages whose dates differ by a day or more: created is the earliest, updated that of the English file',
  },
  'updated-before-created': {
    kind: 'chosen',
    reason: 'updatedAt is before createdAt: updated is createdAt',
  },
  tickets: {
    kind: 'chosen',
    reason:
      'Languages that disagree on internalReference: the English file’s makes the id, all lead to the issue',
  },
  alias: {
    kind: 'chosen',
    reason: 'Addresses or tickets that belong to two issues: they lead to the one named',
  },
  closed: {
    kind: 'chosen',
    reason: 'kiStatus Closed, which doesn’t say whether it was fixed: status no-fix, with that as its reason',
  },
  'front-matter': { kind: 'changed', reason: 'A line break inside a front matter value: now a space' },
  'no-english': {
    kind: 'changed',
    reason:
      'No English text: the English file has the words of slugEN as its title, and the text of the language named, marked as such',
  },
  email: { kind: 'changed', reason: 'E-mail addresses: masked, at example.com' },
  secret: { kind: 'changed', reason: 'Keys and tokens: masked' },
  'site-link': {
    kind: 'changed',
    reason: 'Links relative to the source’s portal: completed with its address',
  },
  attribute: {
    kind: 'changed',
    reason: 'HTML attributes that a portal has no use for: removed, the tags kept',
  },
  'dead-link': { kind: 'changed', reason: 'Links that lead nowhere on the web: kept as text' },
  'unknown-record': {
    kind: 'changed',
    reason: 'Ids of issues that aren’t in the source: marked as code, not linked',
  },
  'spaced-emphasis': {
    kind: 'changed',
    reason: 'Spaces inside marks of emphasis, which Markdown would show as asterisks: moved outside',
  },
  'glued-heading': {
    kind: 'changed',
    reason: 'Headings at the end of a line of text: given a line of their own',
  },
  'repeated-section': { kind: 'changed', reason: 'Sections in two places: joined in the first place' },
  'heading-rest': {
    kind: 'changed',
    reason: 'The rest of a heading, left on the line below by its translation: gone with the heading',
  },
  severity: {
    kind: 'not-in-source',
    reason: 'How bad an issue is: no severity, for all of them',
  },
  'no-translation': { kind: 'not-in-source', reason: 'Languages that an issue has no text in' },
  'no-ticket': {
    kind: 'not-in-source',
    reason: 'No internalReference that is a ticket number: the id is made from team and slugEN',
  },
  'fixed-day': {
    kind: 'not-in-source',
    reason: 'The day of the fix: the day of updatedAt, by which it was known to be fixed',
  },
  'no-fix-reason': {
    kind: 'not-in-source',
    reason: 'Why it won’t be fixed: the reason says that none is given',
  },
} as const satisfies Reasons<string>;

export type VtexFindings = Findings<keyof typeof VTEX_REASONS>;

/** The findings of an import, empty at its beginning. */
export function vtexFindings(): VtexFindings {
  return new Findings(VTEX_REASONS);
}
