import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { inspect } from 'node:util';
import { knownPath } from '../../src/content/temporary-name.ts';
import { Failure, UsageError } from '../lib/errors.ts';
import { missingPackage } from '../lib/missing-package.ts';
import { systemCode } from '../lib/write-failure.ts';
import type { ExitStatus, Ports } from './command.ts';

/** Says what a command threw in a sentence that has a reason in it, and gives the exit status. */
export function explain(error: unknown, ports: Pick<Ports, 'err' | 'env'>): ExitStatus {
  if (error instanceof UsageError) {
    ports.err(`${error.message}\n`);
    return 2;
  }
  const foreseen =
    error instanceof Failure && error.message !== ''
      ? error.message
      : (missingPackage(error, process) ?? systemSentence(error));
  if (foreseen !== undefined) ports.err(`${foreseen}\n`);
  else {
    ports.err(`Candor failed, and your content isn't the cause: ${reasonOf(error)}\n`);
    ports.err(
      ports.env['CANDOR_DEBUG']
        ? `${stackOf(error)}\n`
        : 'Run it again with CANDOR_DEBUG=1 to see where, and please report it.\n',
    );
  }
  return 3;
}

const AGAIN = 'run the command again; what was published before is unchanged.';

/** What to say when the system refuses, by its code. */
const SYSTEM_SENTENCES: Readonly<Record<string, (path: string | undefined) => string>> = {
  ENOSPC: (path) => `The disk is full${cannot('written', path)}. Make room and ${AGAIN}`,
  EDQUOT: (path) => `Your share of the disk is full${cannot('written', path)}. Make room and ${AGAIN}`,
  EACCES: noRight,
  EPERM: noRight,
  EROFS: (path) =>
    `The disk is read-only${cannot('written', path)}. Choose a place on another disk, or make this one writable.`,
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  ENOMEM: (path) =>
    `There isn't enough memory${cannot('read', path)}. Close other programs and run the command again.`,
};

/** The sentence for the first error of the system's in an error, its causes, and those that it gathers. */
function systemSentence(error: unknown): string | undefined {
  for (const own of errorsIn(error)) {
    const sentence = SYSTEM_SENTENCES[systemCode(own) ?? ''];
    if (sentence) return sentence(typeof own.path === 'string' ? knownPath(own.path) : undefined);
  }
  return undefined;
}

function cannot(what: 'read' | 'written' | 'opened', path: string | undefined): string {
  return path === undefined ? '' : `, and ${path} can't be ${what}`;
}

function tooManyFiles(path: string | undefined): string {
  return `Too many files are open at once${cannot('opened', path)}. Close other programs, or raise the limit (ulimit -n 4096), and run the command again.`;
}

/** Names the folder that refuses: often it is the checkout's, which another user made. */
function noRight(path: string | undefined): string {
  if (path === undefined)
    return 'The system refuses: you don’t have permission to do this here. Run the command as a user who does.';
  let place = path;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  const folder = isFolder(place) ? place : dirname(place);
  const why = isOwn(place)
    ? `you don't have permission to read or write in the folder ${folder}`
    : `the folder ${folder} belongs to another user`;
  return `The system refuses ${path}: ${why}. Run the command as a user who may, or change the folder's owner or permissions.`;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isOwn(path: string): boolean {
  const owner = statSync(path, { throwIfNoEntry: false })?.uid;
  return process.getuid === undefined || owner === undefined || owner === process.getuid();
}

interface AnyError {
  name?: string;
  message?: string;
  code?: string;
  path?: unknown;
  cause?: unknown;
  errors?: unknown;
}

/** An error, then what caused it and what it gathers, each once. */
function errorsIn(error: unknown, seen = new Set<unknown>()): AnyError[] {
  if (typeof error !== 'object' || error === null || seen.has(error)) return [];
  seen.add(error);
  const own = error as AnyError;
  const gathered: unknown[] = Array.isArray(own.errors) ? own.errors : [];
  return [own, ...[own.cause, ...gathered].flatMap((other) => errorsIn(other, seen))];
}

/** Why something was thrown, in the words that there are; never nothing. */
export function reasonOf(error: unknown): string {
  const reasons = [...new Set(errorsIn(error).map(ownReason))].filter((reason) => reason !== undefined);
  if (reasons.length > 0) return reasons.join(': ');
  if (error instanceof Error) return `${error.name} without a message`;
  return typeof error === 'string' && error.trim() !== '' ? error : `${inspect(error)} was thrown`;
}

function ownReason({ message, code }: AnyError): string | undefined {
  if (typeof message === 'string' && message.trim() !== '') return message;
  return code === undefined ? undefined : String(code);
}

function stackOf(error: unknown): string {
  return error instanceof Error && error.cause === undefined ? String(error.stack) : inspect(error);
}
