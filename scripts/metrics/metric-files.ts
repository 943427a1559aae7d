import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, parseDocument } from 'yaml';
import { decode } from '../../src/content/decode.ts';
import { readFacts } from '../../src/content/read-facts.ts';
import { periodKind } from '../../src/domain/metrics/period.ts';
import { MetricSchema } from '../../src/domain/schemas/metric.ts';
import { METRICS_FOLDER, type Site } from '../../src/domain/site.ts';
import { phrase } from '../../src/i18n/phrase.ts';
import { WORDS } from '../../src/i18n/words.ts';
import { Failure } from '../lib/errors.ts';
import type { FileChange } from '../lib/put-files.ts';
import { type Edit, editBytes } from '../write/edits.ts';
import { type ChangedLines, changedLines } from '../write/effect.ts';
import {
  addBefore,
  addFields,
  type Fields,
  mapIn,
  scalarIn,
  setField,
  yamlLine,
} from '../write/yaml-fields.ts';
import type { ComputedFigure } from './computed-figures.ts';

/** A file that is made, or of which lines change. */
export interface MetricChange extends FileChange {
  /** Below the folder that is written. */
  shown: string;
  lines: ChangedLines[];
}

/** The changes that let the files of `metrics/` in a folder say these figures of a month: none of a figure that isn't told. */
export async function metricChanges(
  folder: string,
  figures: readonly ComputedFigure[],
  { month, site }: { month: string; site: Site },
): Promise<MetricChange[]> {
  const changes: MetricChange[] = [];
  for (const figure of figures) {
    if (figure.value === undefined) continue;
    const shown = `${METRICS_FOLDER}/${figure.key}.yaml`;
    const path = join(folder, shown);
    const before = await bytesOf(path);
    if (before === undefined && figure.isIdle) continue;
    const change = before
      ? changed(before, shown, { ...figure, value: figure.value }, month)
      : made(fileOf(figure, figure.value, month, site));
    if (change.lines.length > 0) changes.push({ path, shown, before, ...change });
  }
  return changes;
}

async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Failure(`${path} can’t be read: ${error.message}. Nothing was written.`);
  });
}

function made(text: string): Pick<MetricChange, 'after' | 'lines'> {
  const added = text.trimEnd().split('\n');
  return { after: new TextEncoder().encode(text), lines: [{ line: 1, removed: [], added }] };
}

/** A new file, in all languages of the site: it is theirs to change from then on. */
function fileOf(figure: ComputedFigure, value: number, month: string, site: Site): string {
  const inHours = figure.isLength && site.workingHours !== undefined;
  const texts = site.languages.map((language) => {
    const { duration, computedMetrics } = WORDS[language];
    const { of, kind, channel, target } = figure.words;
    const { name, says } = computedMetrics[of];
    const places = {
      ...(kind ? { kind: computedMetrics.kinds[kind] } : {}),
      ...(channel ? { channel: computedMetrics.channels[channel] } : {}),
      ...(target ? { target: lengthIn(target, duration) } : {}),
    };
    const sentences = [phrase(says, places), ...(inHours ? [computedMetrics.inWorkingHours] : [])].join(' ');
    return { language, name: phrase(name, places), says: sentences };
  });
  const byLanguage = (field: 'name' | 'says') =>
    texts.map((text) => `  ${text.language}: ${yamlLine(text[field])}\n`).join('');
  return (
    `name:\n${byLanguage('name')}says:\n${byLanguage('says')}unit: ${figure.unit}\nbetter: ${figure.better}\n` +
    `periods:\n  ${month}: { achieved: ${value} }\n`
  );
}

/** `48 h` of `48h`. */
function lengthIn(length: string, units: { days: string; hours: string; minutes: string }): string {
  const unit = { d: units.days, h: units.hours, m: units.minutes }[length.slice(-1)] ?? '';
  return `${length.slice(0, -1)} ${unit}`;
}

/** A file that says what was achieved in a month; every other byte of it stays. Throws a `Failure` where that can't be. */
function changed(
  bytes: Uint8Array,
  shown: string,
  { value, unit }: { value: number; unit: string },
  month: string,
): Pick<MetricChange, 'after' | 'lines'> {
  const fail = (why: string) => new Failure(`${shown}: ${why} Nothing was written.`);
  const before = readFacts(MetricSchema, bytes, shown, () => ({}));
  const [problem] = before.problems.filter(({ severity }) => severity === 'error');
  if (problem)
    throw new Failure(`${shown}:${problem.line}: ${problem.what} ${problem.fix} Nothing was written.`);
  const { facts } = before;
  if (facts.unit !== unit)
    throw fail(
      `its unit is ${facts.unit ?? 'missing'}, and this figure is in ${unit}. Rename the file, or correct its unit.`,
    );
  const [other] = Object.keys(facts.periods ?? {}).filter((period) => periodKind(period) !== 'month');
  if (other !== undefined)
    throw fail(
      `it has ${other}, and this figure is of a month. Rename the file, or give its periods as months.`,
    );
  const text = decode(bytes, shown).text ?? '';
  const edits = achievedEdits(text, month, value);
  const after = editBytes(bytes, edits);
  const figures = { ...facts.periods?.[month], achieved: value };
  const wanted = { ...facts, periods: { ...facts.periods, [month]: figures } };
  const result = readFacts(MetricSchema, after, shown, () => ({}));
  if (result.problems.length > before.problems.length || !isDeepStrictEqual(result.facts, wanted))
    throw fail(
      `it is written in an unusual way, and can’t be changed without changing something else. Write ${month}: { achieved: ${value} } by hand.`,
    );
  return { after, lines: changedLines(text, edits) };
}

/** The edits that let a text say what was achieved in a month: in its place among the others. */
function achievedEdits(text: string, month: string, value: number): Edit[] {
  const { contents } = parseDocument(text);
  const periods = isMap(contents) ? mapIn({ text, map: contents }, 'periods') : undefined;
  if (!periods) return [];
  const own: Fields | undefined = mapIn(periods, month);
  const [first] = own?.map.items ?? [];
  if (own && first) {
    const known = scalarIn(own, 'achieved');
    if (known !== undefined) return Number(known) === value ? [] : setField(own, ['achieved', String(value)]);
    return [addBefore(own, first, ['achieved', String(value)])];
  }
  const figures = `{ achieved: ${value} }`;
  if (own) return setField(periods, [month, figures]);
  const later = periods.map.items.find(({ key }) => isScalar(key) && String(key.value) > month);
  return later ? [addBefore(periods, later, [month, figures])] : addFields(periods, [[month, figures]]);
}
