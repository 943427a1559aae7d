import { isUtf8 } from 'node:buffer';
import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { TallyFacts } from '../../src/domain/schemas/tally.ts';
import { type Ledger, LedgerError, readLedger, writeLedger } from '../../src/domain/tally/ledger.ts';
import type { Ports } from '../cli/command.ts';
import { Failure, UsageError } from '../lib/errors.ts';
import type { FileChange } from '../lib/put-files.ts';
import { ExportError } from './read/export-error.ts';

/** The variable of the environment that holds the key of the hashes in a ledger. */
const KEY = 'CANDOR_LEDGER_KEY';
const SHORTEST_KEY = 16;

/** Half of a SHA-256 tells customers apart as well, in half the room. */
const HASH_LETTERS = 32;

const UTF8 = new TextDecoder();

/** A ledger and its file. */
export interface LedgerFile {
  ledger: Ledger;
  /** A customer as the ledger writes it: a hash that nobody without the key can tell a guess by. */
  hashed: (customer: string) => string;
  /** What has to be written for the file to hold a ledger; nothing where it does. */
  changes: (ledger: Ledger) => FileChange[];
}

/**
 * Reads a ledger; a file that isn't there yet is an empty one. Throws a `UsageError` without its key, and an
 * `ExportError` where the file isn't a ledger.
 */
export async function openLedger(
  shown: string,
  { cwd, env }: Pick<Ports, 'cwd' | 'env'>,
  countBy: TallyFacts['countBy'],
): Promise<LedgerFile> {
  const key = keyOf(env);
  const path = resolve(cwd, shown);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    if (error.code === 'EISDIR') throw new UsageError(`${shown} is a folder, and --ledger names a file.`);
    throw new Failure(`${shown} can’t be read: ${error.message}.`);
  });
  const seal = sealOf(key, countBy);
  const ledger = bytes === undefined ? { seal, newest: undefined, mentions: [] } : parsed(bytes, shown);
  if (ledger.seal !== seal) throw otherSeal(shown, ledger, key, countBy);
  return {
    ledger,
    hashed: (customer) => hmac(key, customer),
    changes: (next) => {
      const after = Buffer.from(writeLedger(next));
      return bytes?.equals(after) ? [] : [{ path, before: bytes, after }];
    },
  };
}

function keyOf(env: Ports['env']): string {
  const key = env[KEY] ?? '';
  if (key.length >= SHORTEST_KEY) return key;
  const what = key === '' ? 'isn’t set' : `has fewer than ${SHORTEST_KEY} characters`;
  throw new UsageError(
    `A ledger keeps customers only as hashes, and the variable ${KEY}, which holds the key of these hashes, ${what}. ` +
      'Create a key once and keep it with your secrets; a ledger always needs the same one:\n' +
      '  node -p "crypto.randomBytes(32).toString(\'hex\')"',
  );
}

function parsed(bytes: Uint8Array, shown: string): Ledger {
  try {
    return readLedger(isUtf8(bytes) ? UTF8.decode(bytes).replace(/\r\n?/g, '\n') : '');
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new ExportError(
      `${shown}:${error.line}: this isn’t a line of a ledger. Take the file from your last backup, ` +
        'or name another one and count all exports again.',
    );
  }
}

/** What is counted as one customer is sealed with the key: hashes of organisations and of requesters never meet. */
function sealOf(key: string, countBy: TallyFacts['countBy']): string {
  return hmac(key, `ledger by ${countBy}`);
}

function otherSeal(shown: string, { seal }: Ledger, key: string, countBy: TallyFacts['countBy']): UsageError {
  const other = countBy === 'organisation' ? 'requester' : 'organisation';
  if (seal === sealOf(key, other))
    return new UsageError(
      `${shown} counts customers by their ${other}, and site.yaml now says countBy: ${countBy}. ` +
        `Name another ledger and count all exports again, or write: countBy: ${other}`,
    );
  return new UsageError(
    `${shown} was made with another key than the one in ${KEY}: with this one, every customer in it would be counted twice. ` +
      'Use the key that it was made with, or name another ledger and count all exports again.',
  );
}

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex').slice(0, HASH_LETTERS);
}
