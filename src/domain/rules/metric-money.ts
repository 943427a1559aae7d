import { problem } from '../problem-kinds/table.ts';
import { isWritten, type Rule } from './rule.ts';

/** Money has a currency and, for figures in another one, a rate; nothing else has either. */
export const metricMoney: Rule = function* ({ metrics }) {
  for (const draft of metrics) {
    const { path, at, atKey, facts } = draft;
    const { unit, currency: own, constantRate = {}, periods = {} } = facts;
    if (unit === undefined) continue;
    const inOther = Object.entries(periods).flatMap(([period, { currency }]) =>
      currency === undefined ? [] : [{ period, currency }],
    );
    if (unit !== 'money') {
      const given = (['currency', 'constantRate'] as const).filter((field) => facts[field] !== undefined);
      for (const field of given)
        yield problem('currency-without-money', path, atKey([field]), { field, unit });
      for (const { period } of inOther) {
        const field = ['periods', period, 'currency'];
        yield problem('currency-without-money', path, atKey(field), { field: field.join('.'), unit });
      }
      continue;
    }
    if (own === undefined) {
      if (!isWritten(draft, 'currency')) yield problem('missing-currency', path, at(['unit']), {});
      continue;
    }
    const used = new Set(inOther.map(({ currency }) => currency));
    for (const { period, currency } of inOther)
      if (currency !== own && !Object.hasOwn(constantRate, currency))
        yield problem('missing-rate', path, at(['periods', period, 'currency']), {
          ...{ currency, own, period },
          known: Object.keys(constantRate),
        });
    for (const currency of Object.keys(constantRate))
      if (currency === own || !used.has(currency))
        yield problem('idle-rate', path, atKey(['constantRate', currency]), { currency });
  }
};
