import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf } from '../../../../../scripts/tally/read/database.ts';
import { namePatterns } from '../../../../../scripts/tally/read/name-patterns.ts';
import { wordsOf } from '../../../../../scripts/tally/read/ticket-rows.ts';
import { createPortal } from '../../../../../src/domain/portal.ts';
import { createMatcher } from '../../../../../src/domain/tally/match.ts';
import { tallyNames } from '../../../../../src/domain/tally/names.ts';
import { issueOf } from '../../../../support/portals.ts';
import { siteOf } from '../../../../support/records.ts';
import { runs } from '../../../../support/runs.ts';
import { ticketOf } from '../../../../support/tickets/ticket.ts';
import { writtenTexts } from '../../../../support/tickets/written-texts.ts';

const TEXTS = 3000;
const ISSUES = {
  'KI-1042': ['467419', 'unable-to-export-documents', 'export-error', '3'],
  'KI-8': ['5512', 'produção-não-exporta-pedidos-grandes'],
  'KI-30': [],
};

test.each(['https://status.example.com/', 'https://my-status.example.com/help/'])(
  'the words that leave the database name all that the whole text does, at %s',
  async (url) => {
    const issues = Object.entries(ISSUES).map(([id, aliases]) => issueOf({ id, aliases }));
    const portal = createPortal(siteOf({ url }), issues, []);
    const names = tallyNames(portal);
    const match = createMatcher(portal, names);
    const text = writtenTexts({ letters: 'KI', base: url.replace('https://', ''), issues: ISSUES });
    // A database takes long to begin with, and no time for one text more.
    const texts = fc
      .sample(text, { numRuns: runs(TEXTS), seed: 1042 })
      .map((written) => written.toWellFormed());
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    try {
      await connection.run('CREATE TABLE ticket AS SELECT unnest(from_json($1, \'["VARCHAR"]\')) AS text', [
        JSON.stringify(texts),
      ]);
      const words = wordsOf('text', namePatterns(names, portal.site.tally));
      const rows = await rowsOf<{ text: string; words: string | null }>(
        connection,
        `SELECT text, to_json(${words})::VARCHAR AS words FROM ticket`,
      );
      expect(rows).toHaveLength(texts.length);
      let named = 0;
      for (const { text: written, words: found } of rows) {
        const whole = match(ticketOf({ text: written }));
        const known = { ...ticketOf(), words: JSON.parse(found ?? '[]') as string[] };
        expect(match(known), JSON.stringify(written)).toEqual(whole);
        named += whole.issues.length;
      }
      expect(named).toBeGreaterThan(TEXTS / 10);
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  },
);
