import type { TallyFacts } from '../../src/domain/schemas/tally.ts';
import type { Day } from '../../src/domain/time.ts';
import type { OptionsOf } from '../cli/command.ts';
import type { Source, tallyDefinition } from '../cli/definitions/tally.ts';
import { filled, readDay } from '../cli/option-values.ts';
import { UsageError } from '../lib/errors.ts';

/** A call of `tally`. */
export interface TallyRequest {
  mode: 'count' | 'suggest' | 'print-sql';
  exports: readonly string[];
  counts: string | undefined;
  ledger: string | undefined;
  /** A list of customers by segment. */
  segments: string | undefined;
  format: Source | undefined;
  asOf: Day | undefined;
  dateOrder: TallyFacts['dateOrder'];
  /** What is done with counts: written, compared with the content, or shown only. */
  done: 'written' | 'checked' | 'looked';
  isJson: boolean;
}

type TallyOptions = OptionsOf<typeof tallyDefinition>;

const CALL = 'npm run tally -- EXPORT…';

/** Reads the arguments and options of a call. Throws a `UsageError` for those that don't go together. */
export function tallyRequest(exports: readonly string[], options: TallyOptions): TallyRequest {
  const mode = options.suggest ? 'suggest' : options.printSql ? 'print-sql' : 'count';
  const request: TallyRequest = {
    mode,
    exports,
    counts: filled(options.counts),
    ledger: filled(options.ledger),
    segments: filled(options.segments),
    format: options.format,
    asOf: asOfOption(options.asOf),
    dateOrder: options.dateOrder,
    done: options.check ? 'checked' : options.dryRun ? 'looked' : 'written',
    isJson: options.json,
  };
  assertTogether(request, options);
  return request;
}

function asOfOption(given: string | undefined): Day | undefined {
  const day = filled(given);
  return day === undefined ? undefined : readDay('--as-of', day);
}

function assertTogether(
  { mode, exports, counts, ledger, segments }: TallyRequest,
  options: TallyOptions,
): void {
  if (mode === 'suggest') {
    const { counts, ledger, segments, check, printSql, asOf } = options;
    const counting = {
      '--counts': counts,
      '--ledger': ledger,
      '--segments': segments,
      '--check': check,
      '--print-sql': printSql,
      '--as-of': asOf,
    };
    const other = Object.entries(counting).find(([, given]) => given !== undefined && given !== false);
    if (other)
      throw new UsageError(
        `--suggest and ${other[0]} don’t go together: suggestions are listed, and nothing is counted from them.`,
      );
  }
  if (mode === 'print-sql') {
    if (exports.length > 0 || counts !== undefined || segments !== undefined)
      throw new UsageError(
        '--print-sql shows a query for tickets that are kept elsewhere, and reads no files.',
      );
    return;
  }
  if (counts !== undefined) {
    if (exports.length > 0 || ledger !== undefined)
      throw new UsageError(
        '--counts replaces exports and the ledger: counts don’t tell who is counted in both.',
      );
    if (segments !== undefined)
      throw new UsageError(
        '--segments and --counts don’t go together: counts don’t tell who the customers are.',
      );
    return;
  }
  if (exports.length === 0)
    throw new UsageError(
      `Name the exports of your help desk, files or a folder: ${CALL}\n` +
        'Or, if your tickets are in a warehouse: --print-sql for the query to run there, --counts FILE for its result.',
    );
}
