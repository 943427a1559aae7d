/** One way in which a ticket names an issue, or seems to. `issue` is undefined where it names none. */
export interface Naming {
  by: 'link' | 'tag' | 'text';
  written: string;
  issue: string | undefined;
}

/**
 * The issues of the content that tickets are counted into. KI-8 repeats KI-1042; KI-30 is named in no ticket of KI-3.
 * The first alias is an old ticket's number, the second an old slug.
 */
export const ISSUES = {
  'KI-1042': { aliases: ['467419', 'unable-to-export-documents'] },
  'KI-8': { duplicateOf: 'KI-1042', aliases: ['5512'] },
  'KI-3': { aliases: ['889001'] },
  'KI-30': { aliases: [] },
} as const;

/** Where the portal of that content stands. */
export const BASE = 'https://status.example.com/help/';

const named = (by: Naming['by'], issue: string | undefined, ...ways: string[]): Naming[] =>
  ways.map((written) => ({ by, written, issue }));

/** Values of a link field; those of digits alone fit fields that hold numbers. */
export const linkNamings: Naming[] = [
  ...named('link', 'KI-1042', '467419', 'KI-1042', 'ki-1042', 'unable-to-export-documents'),
  ...named('link', 'KI-8', '5512', 'KI-8', 'KI‑8'),
  ...named('link', 'KI-3', '889001', 'KI-3'),
  ...named('link', undefined, '46741', '4674190', '1042', 'KI-10421', 'SUP-77', '3'),
];

export const tagNamings: Naming[] = [
  ...named('tag', 'KI-1042', 'ki-1042', 'ki_1042', 'known-issue-1042', 'KI-1042'),
  ...named('tag', 'KI-8', 'ki_8', 'ki‑8'),
  ...named('tag', 'KI-3', 'ki-3', 'known-issue-3'),
  ...named('tag', 'KI-30', 'known-issue-30'),
  ...named('tag', undefined, 'ki-10421', '1042', 'known-issue', 'xki-1042', 'export', 'ki_104'),
];

export const textNamings: Naming[] = [
  ...named(
    'text',
    'KI-1042',
    'KI-1042',
    'ki-1042',
    '(Ki-1042)',
    'KI-1042.',
    '"KI-1042"',
    'Re:KI-1042',
    'KI-1042,KI-999',
  ),
  ...named('text', 'KI-1042', `${BASE}known-issues/ki-1042/`, `${BASE}pt/known-issues/ki-1042/#workaround`),
  ...named(
    'text',
    'KI-1042',
    `${BASE}k/1042`,
    `<${BASE}k/1042/>`,
    `${BASE}known-issues/unable-to-export-documents`,
  ),
  ...named('text', 'KI-8', 'see KI-8;', `${BASE}k/8?from=mail`),
  ...named(
    'text',
    'KI-8',
    'KI‑8',
    'KI\u200B–8',
    'ＫＩ－８',
    'KI&#8209;8',
    'KI&shy;-8',
    '请参考KI-8的解决办法',
    `见${BASE}k/8的说明`,
  ),
  ...named('text', 'KI-1042', 'unable‑to–export−documents', `${BASE}known-issues/ki%E2%80%911042`),
  ...named('text', 'KI-3', 'KI-3!', `${BASE}k/3`, "ki-3's"),
  ...named('text', 'KI-30', 'KI-30:', `${BASE}k/30`),
  ...named(
    'text',
    undefined,
    'KI-10421',
    'XKI-1042',
    'ki 1042',
    'KI1042',
    '1042',
    '467419',
    'KI-777',
    'áKI-1042',
    'KI‑10421',
    'KI-1042\u200B1',
    'KI-1042.5',
  ),
  ...named(
    'text',
    undefined,
    'https://other.example.com/k/1042',
    `${BASE}k/10421`,
    'unable to export documents',
    '#3',
  ),
];

/** What else stands in texts: what quoting, delimiters, line ends and encodings stumble over. */
export const FILLERS = [
  'The export stops.',
  'It says "error 500", twice; then nothing,',
  'First line\nsecond line\n\n- a list\n',
  'Não é possível exportar – ação negada',
  'a;b,c\td|e',
  "it's",
  '\\ "" \\n',
  'NULL',
  '<p>Hello&nbsp;there</p>',
] as const;
