import fc from 'fast-check';
import type { Mention } from '../../../../src/domain/tally/mention.ts';

/** The day that these tests count as of; 2026-05-02 lies thirty days before. */
export const AS_OF = '2026-06-01';

/** Mentions of few tickets, issues and customers, so that they repeat; a ticket has one day and one customer. */
export const mentionsOf = (prefix = 'T') =>
  fc
    .array(
      fc.record({
        ticket: fc.integer({ min: 1, max: 12 }),
        issue: fc.constantFrom('KI-1', 'KI-2', 'KI-3', 'KI-10'),
      }),
      { maxLength: 40 },
    )
    .chain((named) =>
      fc
        .array(
          fc.record({
            day: fc.constantFrom('2026-01-31', '2026-05-01', '2026-05-02', '2026-05-20', AS_OF, '2026-06-02'),
            customer: fc.constantFrom('a', 'b', 'c', 'd', 'nobody'),
          }),
          { minLength: 13, maxLength: 13 },
        )
        .map((facts): Mention[] =>
          named.map(({ ticket, issue }) => ({
            ticket: `${prefix}${ticket}`,
            issue,
            day: facts[ticket]?.day ?? AS_OF,
            customer: facts[ticket]?.customer ?? 'nobody',
          })),
        ),
    );
