import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase, rowsOf } from '../../../../../scripts/tally/read/database.ts';
import { exportFiles } from '../../../../../scripts/tally/read/export-files.ts';
import { namePatterns } from '../../../../../scripts/tally/read/name-patterns.ts';
import { openTable } from '../../../../../scripts/tally/read/open-table.ts';
import { importersFor, recognise } from '../../../../../scripts/tally/read/recognise.ts';
import { ticketRows } from '../../../../../scripts/tally/read/ticket-rows.ts';
import { createPortal } from '../../../../../src/domain/portal.ts';
import { tallyNames } from '../../../../../src/domain/tally/names.ts';
import { siteOf } from '../../../../support/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-ticket-rows-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const COLUMNS =
  'id,created_at,updated_at,requester_id,organization_id,status,problem_id,tags,subject,description';

test('the rows of an export are joined with nothing while they are read', async () => {
  const path = join(folder, 'tickets.csv');
  writeFileSync(path, `${COLUMNS}\n1,2026-01-02T03:04:05Z,,7,,open,,web,KI-1?,It stops\n`);
  const files = await exportFiles([path]);
  const { connection, close } = await openDatabase(files, folder);
  try {
    const portal = createPortal(siteOf({}), [], []);
    const { tally } = portal.site;
    const importers = importersFor(undefined, undefined);
    const { signal } = new AbortController();
    const [file] = files;
    if (file === undefined) throw new Error('no file');
    const table = await openTable(file, { connection, importers, folder, signal });
    const shape = recognise(table, importers, ['tickets'])?.shape;
    if (shape?.kind !== 'tickets') throw new Error('no tickets');
    const search = { patterns: namePatterns(tallyNames(portal), tally), tally, keepTexts: 'none' as const };
    const query = ticketRows(table, shape, { file: 0, source: 'zendesk' }, search, 'first');
    const [plan] = await rowsOf<{ explain_value: string }>(connection, `EXPLAIN ${query}`);
    expect(plan?.explain_value).toContain('READ_CSV');
    expect(plan?.explain_value).not.toContain('JOIN');
  } finally {
    close();
  }
});
