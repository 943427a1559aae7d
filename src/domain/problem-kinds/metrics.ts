import { kind } from './kind.ts';
import { count, oneOf } from './sentences.ts';

/** What is wrong with the files of metrics/, beyond a single field. */
export const metricProblems = {
  'other-metric-file': kind<{ right: string | undefined }>({
    severity: 'error',
    what: () =>
      'This file isn’t read: a metric is a file of YAML in metrics/, with a name such as first-reply.yaml.',
    why: 'Whoever changes it may believe that the page of metrics changes with it.',
    fix: ({ right }) =>
      right === undefined
        ? 'Name it with small letters, digits and single dashes, and .yaml at its end; or move it elsewhere.'
        : `Rename it to ${right}.`,
  }),
  'impossible-period': kind<{ period: string; reason: string }>({
    severity: 'error',
    what: ({ period, reason }) => `There is no ${period}: ${reason}.`,
    why: 'Its figures would stand for a time that never was.',
    fix: () => 'Write a period that the calendar has.',
  }),
  'mixed-periods': kind<{ period: string; kind: string; others: string }>({
    severity: 'error',
    what: ({ period, kind, others }) => `${period} is a ${kind}, but the other periods are ${others}.`,
    why: 'A month can’t be compared with a quarter, and the plot would show them side by side as if it could.',
    fix: ({ others }) => `Give all its periods as ${others}, or make a metric of its own for it.`,
  }),
  'missing-periods': kind<{ periods: readonly string[] }>({
    severity: 'warning',
    what: ({ periods }) =>
      `${count(periods.length, 'period')} between others ${periods.length === 1 ? 'has' : 'have'} no achieved figure: ${periods.slice(0, 6).join(', ')}${periods.length > 6 ? ', …' : ''}.`,
    why: 'Readers see – there and can’t tell whether it wasn’t measured or was left out because it was bad.',
    fix: () => 'Add what was achieved, if anybody knows.',
  }),
  'future-figure': kind<{ period: string; now: string }>({
    severity: 'error',
    what: ({ period, now }) => `achieved is given for ${period}, which hasn’t begun: today is ${now}.`,
    why: 'It would be shown as the latest figure, of a time that nobody knows anything about.',
    fix: () => 'Correct the period, or give the figure as proposed.',
  }),
  'missing-currency': kind<object>({
    severity: 'error',
    what: () => 'The unit is money, and nothing says in which currency.',
    why: 'A sum without its currency says nothing.',
    fix: () => 'Add a line for currency with the three letters of the one in which it is shown.',
  }),
  'currency-without-money': kind<{ field: string; unit: string }>({
    severity: 'error',
    what: ({ field, unit }) => `${field} is given, but the unit is ${unit}.`,
    why: 'Only money has a currency, and the figures would be shown without it.',
    fix: ({ field }) => `Remove ${field}, or make the unit money.`,
  }),
  'missing-rate': kind<{ currency: string; own: string; period: string; known: readonly string[] }>({
    severity: 'error',
    what: ({ currency, own, period }) =>
      `${period} is in ${currency}, and nothing says what one ${currency} is in ${own}, the currency of the metric.`,
    why: 'Sums in two currencies can’t be compared without a rate, and Candor never makes one up.',
    fix: ({ currency, known }) =>
      `Add ${currency} to constantRate${known.length === 0 ? '' : `, which has ${oneOf(known)}`}, with what one of it is.`,
  }),
  'idle-rate': kind<{ currency: string }>({
    severity: 'warning',
    what: ({ currency }) => `constantRate has ${currency}, but no period is in it.`,
    why: 'The page would have to state a rate that nothing was computed with, and leaves it out.',
    fix: ({ currency }) => `Remove ${currency}, or add currency: ${currency} to the periods that are in it.`,
  }),
};
