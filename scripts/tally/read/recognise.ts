import type { TallyMapping } from '../../../src/domain/schemas/tally.ts';
import { freshdesk } from '../importers/freshdesk.ts';
import { github } from '../importers/github.ts';
import { glpi } from '../importers/glpi.ts';
import { hubspot } from '../importers/hubspot.ts';
import type { Importer, TableShape } from '../importers/importer.ts';
import { intercom } from '../importers/intercom.ts';
import { jira } from '../importers/jira.ts';
import { mapped } from '../importers/mapped.ts';
import { servicenow } from '../importers/servicenow.ts';
import { zendesk } from '../importers/zendesk.ts';
import { ExportError } from './export-error.ts';
import type { Table } from './table.ts';

/** A table with the importer that knows it. */
export interface Recognised {
  importer: Importer;
  shape: TableShape;
}

/** The importers that may be tried: the one asked for, else the mapping of site.yaml and then all. */
export function importersFor(
  format: string | undefined,
  mapping: TallyMapping | undefined,
): readonly Importer[] {
  const all = [...(mapping === undefined ? [] : [mapped(mapping)]), ...IMPORTERS];
  return format === undefined ? all : all.filter(({ source }) => source === format);
}

/** Tells a table by its columns; undefined where no importer knows it. */
export function recognise(
  table: Table,
  importers: readonly Importer[],
  kinds: readonly TableShape['kind'][],
): Recognised | undefined {
  for (const importer of importers) {
    const shape = importer.tables.find(
      ({ kind, needs }) =>
        kinds.includes(kind) && needs.every((names) => names.some((name) => table.has(name))),
    );
    if (shape !== undefined) return { importer, shape };
  }
  return undefined;
}

const COLUMNS_SHOWN = 8;

/** What columns aren't called: a file without a line of names has a ticket there, which is nobody's to print. */
const NO_NAME = /[@<>\p{Cc}\uFFFD]|(?<!\w)\d{3}|^.{41}/u;

/** The sentence for a table that nobody knows. */
export function unrecognised(
  { files, kind, columns, has }: Table,
  importers: readonly Importer[],
): ExportError {
  const names = columns
    .filter((name) => name !== '')
    .slice(0, COLUMNS_SHOWN)
    .map((name) => `“${name}”`);
  const more = columns.length > COLUMNS_SHOWN ? ', …' : '';
  const { shown } = files[0];
  const [only] = importers;
  const asked =
    only !== undefined && importers.length === 1
      ? `this isn’t an export of tickets from ${only.title}`
      : 'this export isn’t from a system that Candor knows';
  const mapping = importers.find(({ source }) => source === 'mapped')?.tables[0]?.needs.flat() ?? [];
  const isCsv = kind === 'csv';
  if ((isCsv && columns.length === 1) || columns.some((name) => NO_NAME.test(name)))
    return new ExportError(
      `${shown}: this isn’t an export of tickets: ${isCsv ? 'its first line doesn’t' : 'it doesn’t'} name columns. Export the tickets as CSV with a line of ` +
        'names, or as JSON, or leave this file out.',
    );
  const lacking = mapping.find((name) => !has(name));
  if (lacking !== undefined)
    return new ExportError(
      `${shown}: the mapping in site.yaml names the column “${lacking}”, which isn’t there. Its columns are ${names.join(', ')}${more}.`,
    );
  return new ExportError(
    `${shown}: ${asked}: its columns are ${names.join(', ')}${more}. ` +
      'Say in site.yaml which of them is what, under tally: mapping: (ticket, opened, requester, texts, tags, links), ' +
      'or leave this file out.',
  );
}

/** In the order in which they are tried: those whose columns are the most telling first. */
const IMPORTERS: readonly Importer[] = [
  jira,
  glpi,
  freshdesk,
  servicenow,
  hubspot,
  github,
  intercom,
  zendesk,
];
