import type { TallyFacts } from '../../src/domain/schemas/tally.ts';
import { type Day, isDay } from '../../src/domain/time.ts';
import type { OptionValues } from '../cli/command.ts';
import { textOption } from '../cli/option-values.ts';
import { UsageError } from '../lib/errors.ts';

/** What a call of `tally` asks for. */
export interface TallyRequest {
  mode: 'count' | 'suggest' | 'print-sql';
  exports: readonly string[];
  counts: string | undefined;
  ledger: string | undefined;
  format: string | undefined;
  asOf: Day | undefined;
  dateOrder: TallyFacts['dateOrder'];
  /** What is done with counts: written, compared with the content, or shown only. */
  done: 'written' | 'checked' | 'looked';
  isJson: boolean;
}

const CALL = 'npm run tally -- EXPORT…';

/** Reads the arguments and options of a call. Throws a `UsageError` for those that don't go together. */
export function tallyRequest(exports: readonly string[], options: OptionValues): TallyRequest {
  const is = (name: string) => options[name] === true;
  const mode = is('suggest') ? 'suggest' : is('printSql') ? 'print-sql' : 'count';
  const request: TallyRequest = {
    mode,
    exports,
    counts: textOption(options, 'counts'),
    ledger: textOption(options, 'ledger'),
    format: textOption(options, 'format'),
    asOf: asOfOption(options),
    dateOrder: textOption(options, 'dateOrder') as TallyFacts['dateOrder'],
    done: is('check') ? 'checked' : is('dryRun') ? 'looked' : 'written',
    isJson: is('json'),
  };
  assertTogether(request, options);
  return request;
}

function asOfOption(options: OptionValues): Day | undefined {
  const day = textOption(options, 'asOf');
  if (day === undefined || isDay(day)) return day;
  throw new UsageError(`--as-of ${day} is no day. Write it as year, month and day: --as-of 2026-11-23`);
}

function assertTogether({ mode, exports, counts, ledger }: TallyRequest, options: OptionValues): void {
  const given = (names: Record<string, string>) =>
    Object.entries(names).flatMap(([name, flag]) => (options[name] === undefined ? [] : [flag]));
  const refuse = (flag: string, others: readonly string[], why: string) => {
    if (others[0] !== undefined) throw new UsageError(`${flag} and ${others[0]} don’t go together: ${why}`);
  };
  if (mode === 'suggest')
    refuse(
      '--suggest',
      given({
        counts: '--counts',
        ledger: '--ledger',
        check: '--check',
        printSql: '--print-sql',
        asOf: '--as-of',
      }),
      'suggestions are listed, and nothing is counted from them.',
    );
  if (mode === 'print-sql') {
    if (exports.length > 0 || counts !== undefined)
      throw new UsageError('--print-sql shows a query for tickets that lie elsewhere, and reads no file.');
    return;
  }
  if (counts !== undefined) {
    if (exports.length > 0 || ledger !== undefined)
      throw new UsageError(
        '--counts takes the place of exports and ledger: who is counted in both can’t be told from counts.',
      );
    return;
  }
  if (exports.length === 0)
    throw new UsageError(
      `Name the exports of your help desk, files or a folder: ${CALL}\n` +
        'Or, where your tickets lie in a warehouse: --print-sql for the query to run there, --counts FILE for its answer.',
    );
}
