import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editBytes } from '../../../../scripts/write/edits.ts';
import { planUpdate } from '../../../../scripts/write/plan-update.ts';
import { assertAdded } from '../../../../scripts/write/read-back.ts';
import type { UpdateRequest } from '../../../../scripts/write/update-request.ts';
import { readRecordSource } from '../../../../src/content/record-source.ts';
import { at, siteOf } from '../../../support/records.ts';
import { runs } from '../../../support/runs.ts';

const SITE = siteOf();
const NOW = at('2026-11-23T04:50-03:00');
const RESOLVED: UpdateRequest = {
  at: NOW,
  state: 'resolved',
  text: 'It is **over**.\n\n- All of it',
  components: [['payments', 'degraded_performance']],
  resolved: undefined,
  occurrence: undefined,
  start: undefined,
  end: undefined,
  nextBy: undefined,
  nextWhat: undefined,
  kept: false,
  dropped: undefined,
  fixedIn: undefined,
  reason: undefined,
  documentation: undefined,
  duplicateOf: undefined,
};

/** A piece of a file as it was, and as it should be afterwards. */
type Piece = readonly [before: string, after: string];
const same = (text: string): Piece => [text, text];

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array, path: string) =>
  readRecordSource(bytes, path, { language: 'en', idPrefixes: [] });

/** What an update makes of a file, and that it reads back. */
function updated(path: string, before: string, request: UpdateRequest) {
  const bytes = bytesOf(before);
  const source = read(bytes, path);
  expect(source.problems).toEqual([]);
  const plan = planUpdate(source, path, request, SITE);
  const changed = editBytes(bytes, plan.edits);
  const result = read(changed, path);
  expect(result.problems).toEqual([]);
  assertAdded(source, result, plan);
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(changed), data: result.data, source };
}

/** Line breaks, a byte-order mark and an end as editors leave them. */
const typing = fc.record({
  lineBreak: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\uFEFF'),
  end: fc.constantFrom('', '\n', '\n\n', '\n  \n'),
});

function typed(
  pieces: Piece[],
  { lineBreak, mark, end }: { lineBreak: string; mark: string; end: string },
): Piece {
  const whole = (index: 0 | 1) =>
    mark + (pieces.map((piece) => piece[index]).join('\n') + end).replaceAll('\n', lineBreak);
  return [whole(0), whole(1)];
}

const STARTED = '2026-11-23T04:02-03:00';
const COMPONENTS: Piece[] = [
  [
    'components:\n  checkout: major_outage\n  # so far',
    `components:\n  checkout: major_outage\n  payments:\n    ${'2026-11-23T04:50-03:00'}: degraded_performance\n  # so far`,
  ],
  [
    'components:\n    payments: "major_outage"   # says the bank\n    checkout: partial_outage',
    `components:\n    payments:\n      ${STARTED}: "major_outage"   # says the bank\n      2026-11-23T04:50-03:00: degraded_performance\n    checkout: partial_outage`,
  ],
  [
    `components:\n  payments:\n    ${STARTED}: major_outage # bad\n\n  checkout: partial_outage`,
    `components:\n  payments:\n    ${STARTED}: major_outage # bad\n    2026-11-23T04:50-03:00: degraded_performance\n\n  checkout: partial_outage`,
  ],
  [
    'components: { payments: major_outage, checkout: partial_outage } # both',
    `components: { payments: { ${STARTED}: major_outage, 2026-11-23T04:50-03:00: degraded_performance }, checkout: partial_outage } # both`,
  ],
  [
    `components: {payments: {${STARTED}: major_outage}}`,
    `components: {payments: {${STARTED}: major_outage, 2026-11-23T04:50-03:00: degraded_performance}}`,
  ],
  ['components: {}', 'components: { payments: { 2026-11-23T04:50-03:00: degraded_performance } }'],
  same(`components:\n  payments:\n    ${STARTED}: degraded_performance`),
];
const STARTS: Piece[] = [
  [
    `started: '${STARTED}' # by the graphs`,
    `started: '${STARTED}' # by the graphs\nresolved: 2026-11-23T04:50-03:00`,
  ],
  [
    `started: ${STARTED}\ndetected:   2026-11-23T04:05-03:00`,
    `started: ${STARTED}\ndetected:   2026-11-23T04:05-03:00\nresolved: 2026-11-23T04:50-03:00`,
  ],
  [
    `started: ${STARTED}\nresolved: # not yet`,
    `started: ${STARTED}\nresolved: 2026-11-23T04:50-03:00 # not yet`,
  ],
  same(`started: ${STARTED}\nresolved: 2026-11-23T04:40-03:00`),
];
const ENTRY = '\n\n### 2026-11-23 04:50 · Resolved\n\nIt is **over**.\n\n- All of it';
const TIMELINES: Piece[] = [
  ['\n## Timeline', `\n## Timeline${ENTRY}`],
  ['\nBefore.', `\nBefore.\n\n## Timeline${ENTRY}`],
  [
    '\n## Linha do tempo\n\n### 2026-11-23 04:10 – Investigando\n\nWe look.\n\n#### In depth\n\n> ## not a section',
    `\n## Linha do tempo\n\n### 2026-11-23 04:10 – Investigando\n\nWe look.\n\n#### In depth\n\n> ## not a section${ENTRY}`,
  ],
  [
    '\n## Timeline\n### 2026-11-23 04:10 · Investigating\n```\n## code\n```  ',
    `\n## Timeline\n### 2026-11-23 04:10 · Investigating\n\`\`\`\n## code\n\`\`\`  ${ENTRY}`,
  ],
];
const TAILS: Piece[][] = [
  [],
  [same('\n\n## Post-mortem\n\n### Summary\n\nA certificate.')],
  [same('\nAside\n---\n\nMore.')],
];

describe('an incident that is over', () => {
  const incident = fc.record({
    facts: fc
      .tuple(fc.constantFrom(...COMPONENTS), fc.constantFrom(...STARTS))
      .chain(([components, started]) =>
        fc.shuffledSubarray(
          [
            same('id: "INC-7"'),
            same("title: 'It’s «out», again'"),
            same('kind: incident  '),
            same('# a note\nimpact: major'),
            components,
            started,
          ],
          { minLength: 6 },
        ),
      ),
    timeline: fc.constantFrom(...TIMELINES),
    tail: fc.constantFrom(...TAILS),
    typing,
  });

  test('gets an entry and the facts that follow, and every other byte stays', () => {
    fc.assert(
      fc.property(incident, ({ facts, timeline, tail, typing }) => {
        // A timeline that is made stands at the end, where there is no post-mortem.
        fc.pre(timeline[0] !== '\nBefore.' || tail[0]?.[0].startsWith('\nAside') !== true);
        const pieces = [same('---'), ...facts, same('---'), timeline, ...tail];
        const [before, after] = typed(pieces, typing);
        const { text, data, source } = updated('incidents/a.md', before, RESOLVED);
        expect(text).toBe(after);
        expect(data).toMatchObject({
          ...source.data,
          components: data['components'],
          resolved: data['resolved'],
        });
        const payments = (data['components'] as Record<string, unknown>)['payments'] as Record<
          string,
          string
        >;
        expect(Object.values(payments).at(-1)).toBe('degraded_performance');
      }),
      { numRuns: runs(20) },
    );
  });
});

describe('a known issue', () => {
  const FACTS: Piece[] = [
    ['status: "confirmed"   # since May', 'status: fixed   # since May'],
    [
      "updated: '2026-05-19' # by hand",
      'updated: 2026-11-23T04:50-03:00 # by hand\nfixed: { on: 2026-11-23, version: "2.10" }',
    ],
  ];
  const issue = fc.record({
    facts: fc.shuffledSubarray(
      [
        same('id: KI-7'),
        same('title: >-\n  Cents\n  are lost'),
        same('created: 2026-05-01'),
        same('aliases: ["1",\n  "2"]'),
        ...FACTS,
      ],
      { minLength: 6 },
    ),
    typing,
  });

  test('gets its status, its date and its fact; the section is made at the end', () => {
    fc.assert(
      fc.property(issue, ({ facts, typing }) => {
        const body: Piece = [
          '\n## Workaround\n\nPay.',
          '\n## Workaround\n\nPay.\n\n## Updates\n\n### 2026-11-23 04:50 · Fixed\n\nDone.',
        ];
        const [before, after] = typed([same('---'), ...facts, same('---'), body], typing);
        const day = before.replace("updated: '2026-05-19'", "updated: '2026-05-19T10:00-03:00'");
        const request = { ...RESOLVED, state: 'fixed', text: 'Done.', components: [], fixedIn: '2.10' };
        expect(updated('known-issues/a.md', day, request).text).toBe(after);
      }),
    );
  });

  test.each([
    ['2026-05-19', ''],
    ['2026-05-19', '\n## Updates\n\n### 2026-05-19 · Confirmed\n'],
    ['2026-05-19', '\n## Updates\n\n### 2026-05-19 10:00 · Confirmed\n'],
    ['2026-11-23', '\n## Updates\n\n### 2026-11-23 · Confirmed\n'],
  ])('updated on %s with “%s” is spoken of again with a time', (day, body) => {
    const before = `---\nid: KI-7\nstatus: confirmed\nupdated: ${day}\n---\n${body}`;
    const { text } = updated('known-issues/a.md', before, { ...RESOLVED, state: undefined, components: [] });
    expect(text).toContain('### 2026-11-23 04:50 · Confirmed\n');
    expect(text).toContain('updated: 2026-11-23T04:50-03:00\n');
    expect(text).toContain('status: confirmed\n');
  });

  test('changed later than it is spoken of keeps its date', () => {
    const before = '---\nid: KI-7\nstatus: confirmed\nupdated: 2026-11-23T09:00-03:00\n---\n';
    const { text } = updated('known-issues/a.md', before, { ...RESOLVED, state: 'backlog', components: [] });
    expect(text).toContain('status: backlog\nupdated: 2026-11-23T09:00-03:00\n');
  });
});

describe('a maintenance', () => {
  const facts =
    '---\nid: INC-9\nkind: maintenance\nscheduled:\n  start: 2026-12-05T02:00-03:00\n  end: 2026-12-05T04:00-03:00 # UTC−3\ncomponents: { catalog: under_maintenance }\n---\n';

  test('that is called off says so below its window', () => {
    const { text, data } = updated('incidents/a.md', facts, {
      ...RESOLVED,
      state: 'Cancelada',
      components: [],
    });
    expect(text).toContain('04:00-03:00 # UTC−3\ncancelled: true\ncomponents');
    expect(
      text.endsWith(
        '---\n\n## Timeline\n\n### 2026-11-23 04:50 · Cancelled\n\nIt is **over**.\n\n- All of it\n',
      ),
    ).toBe(true);
    expect(data['cancelled']).toBe(true);
  });

  test('gets a further component for the whole of it before it begins', () => {
    const request = {
      ...RESOLVED,
      state: 'scheduled',
      components: [['checkout', 'under_maintenance']] as const,
    };
    expect(updated('incidents/a.md', facts, request).text).toContain(
      'components: { catalog: under_maintenance, checkout: under_maintenance }\n',
    );
  });
});
