import type { DuckDBConnection } from '@duckdb/node-api';
import type { TallyFacts } from '../../../src/domain/schemas/tally.ts';
import { createCustomers } from '../../../src/domain/tally/customers.ts';
import { HYPHENS, INVISIBLE, SOFT_HYPHEN } from '../../../src/domain/tally/spelling.ts';
import { rowsOf } from './database.ts';
import { quoted } from './sql.ts';

/** Cells that may name several customers, or one in a spelling that the database can't compare. */
const ODD = `[;\\n\\r${HYPHENS}${INVISIBLE}${SOFT_HYPHEN}\\x{FF01}-\\x{FF5E}]|^\\s*\\[|&[#\\w]+;|<br|#LB|@.*,|\\d{4},`;

/**
 * Makes the table `odd_cells`, which says of each odd cell of some tickets whether all that it names are left out: as
 * requesters, and as organisations. True where there are any, and somebody is left out at all.
 */
export async function createOddCells(
  connection: DuckDBConnection,
  tickets: string,
  { countBy, leaveOut }: TallyFacts,
): Promise<boolean> {
  const { emailDomains, requesters, organisations } = leaveOut;
  if (emailDomains.length + requesters.length + organisations.length === 0) return false;
  const odd = await rowsOf<{ cell: string }>(
    connection,
    `SELECT DISTINCT cell FROM (SELECT unnest([requester, email, organisation]) AS cell FROM (${tickets}))
     WHERE regexp_matches(cell, ${quoted(ODD)})`,
  );
  if (odd.length === 0) return false;
  const { leavesOutRequester, leavesOutOrganisation } = createCustomers({ countBy, leaveOut });
  const rows = odd.map(({ cell }) => ({
    cell,
    requester: leavesOutRequester(cell),
    organisation: leavesOutOrganisation(cell),
  }));
  const shape = '[{"cell": "VARCHAR", "requester": "BOOLEAN", "organisation": "BOOLEAN"}]';
  await connection.run(
    `CREATE TEMP TABLE odd_cells AS SELECT unnest(from_json($1, ${quoted(shape)}), recursive := true)`,
    [JSON.stringify(rows)],
  );
  return true;
}
