import { columns } from '../../report/columns.ts';
import { type Cost, growthExponent, middle } from '../figures.ts';
import type { Size } from './bench-growth.ts';
import type { EditToLive } from './bench-live.ts';
import type { Difference } from './changed-files.ts';
import type { PageWeight } from './page-weight.ts';
import type { Reader } from './readers.ts';

/** The costs of one run, by what was done, in its order. */
export type Costs = Readonly<Record<string, Cost>>;

/** The median of what each run says: a ratio is of two costs of the same run. */
function over<T>(runs: readonly T[], figure: (run: T) => number): number {
  return middle(runs.map(figure));
}

/** Costs beside that of `bare` and that of `cold`, by their names. */
export function costTable(runs: readonly Costs[], bare: string, cold: string): string {
  const rows = Object.keys(runs[0] ?? {}).map((name) => {
    const cost = (run: Costs, of = name) => run[of] ?? NOTHING;
    const ratio = (to: string) => over(runs, (run) => cost(run).cpu / cost(run, to).cpu).toFixed(2);
    return [
      name,
      seconds(over(runs, (run) => cost(run).cpu)),
      ratio(bare),
      ratio(cold),
      megabytes(over(runs, (run) => cost(run).memory)),
    ];
  });
  return table(['', 'CPU s', `÷ ${bare}`, `÷ ${cold}`, 'peak MB'], rows);
}

/** Costs by size, then each step from one size to the next as a power of the number of records. */
export function growthTable(runs: readonly (readonly Size[])[]): string {
  const sizes = runs[0] ?? [];
  const of = (run: readonly Size[], index: number) => run[index] ?? NO_SIZE;
  const rows = sizes.map(({ records }, index) => [
    `${whole(records)} records`,
    ...FIGURES.map(({ figure, shown }) => shown(over(runs, (run) => figure(of(run, index))))),
  ]);
  const powers = sizes.slice(1).map((large, index) => [
    `power, ${whole(of(sizes, index).records)} to ${whole(large.records)}`,
    ...FIGURES.map(({ figure }) => {
      const point = (size: Size) => ({ amount: size.records, cost: figure(size) });
      return over(runs, (run) => growthExponent(point(of(run, index)), point(of(run, index + 1)))).toFixed(2);
    }),
  ]);
  return table(['', ...FIGURES.map(({ name }) => name)], [...rows, ...powers]);
}

const NOTHING: Cost = { wall: 0, cpu: 0, memory: 0 };
const NO_SIZE: Size = { records: 0, check: NOTHING, cold: NOTHING, edit: NOTHING };

const FIGURES: readonly { name: string; figure: (size: Size) => number; shown: (value: number) => string }[] =
  [
    { name: 'check, cold: CPU s', figure: ({ check }) => check.cpu, shown: seconds },
    { name: 'cold build: CPU s', figure: ({ cold }) => cold.cpu, shown: seconds },
    { name: 'peak MB', figure: ({ cold }) => cold.memory, shown: megabytes },
    { name: 'an issue edited: CPU s', figure: ({ edit }) => edit.cpu, shown: seconds },
  ];

/** What a deployment sends for each difference, and in how many requests, where each file is one. */
export function differenceTable(
  rows: readonly { name: string; portal: Difference; search: Difference }[],
): string {
  const cells = ({ changed, added, removed, bytes }: Difference) => [
    ...[changed, added, removed].map(whole),
    megabytes(bytes),
  ];
  const requests = ({ changed, added, removed }: Difference) => changed + added + removed;
  return table(
    ['', 'changed', 'new', 'gone', 'MB to send', 'search: changed', 'new', 'gone', 'MB to send', 'requests'],
    rows.map(({ name, portal, search }) => [
      name,
      ...cells(portal),
      ...cells(search),
      whole(requests(portal) + requests(search)),
    ]),
  );
}

/** What one reader transfers, and a million of them: as many gigabytes as one has kilobytes. */
export function readerTable(readers: Readonly<Record<string, Reader>>): string {
  const rows = Object.entries(readers).flatMap(([when, reader]) =>
    Object.entries(reader).map(([what, { requests, bodies, headers }]) => [
      `${what}, ${when}`,
      whole(requests),
      kilobytes(bodies),
      kilobytes(headers),
      kilobytes(bodies + headers),
      kilobytes(bodies + headers),
    ]),
  );
  return table(['', 'requests', 'bodies kB', 'headers kB', 'together kB', 'a million GB'], rows);
}

export function weightTable(weights: readonly PageWeight[]): string {
  return table(
    ['', 'HTML kB', 'everything kB'],
    weights.map(({ kind, html, everything }) => [kind, kilobytes(html), kilobytes(everything)]),
  );
}

export function liveTable(times: readonly EditToLive[]): string {
  return table(
    ['', 'build s', 'upload s', 'together s'],
    times.map(({ place, build, upload }) => [place, ...[build, upload, build + upload].map(seconds)]),
  );
}

/** All columns but the first to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${columns(head, rows, head.keys().drop(1).toArray())}\n`;
}

function seconds(time: number): string {
  return time.toFixed(1);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e8 ? 2 : 0);
}

function kilobytes(bytes: number): string {
  return (bytes / 1e3).toFixed(1);
}

function whole(number: number): string {
  return number.toLocaleString('en');
}
