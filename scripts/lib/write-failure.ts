import { getSystemErrorName } from 'node:util';
import { Failure } from './errors.ts';

/** Why the system refuses to write a file, in words, by its code. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you have no right to write there',
  EDQUOT: 'your share of the disk is full',
  EEXIST: 'it is there already',
  EISDIR: 'it is a folder',
  EIO: 'the disk is failing',
  EMFILE: 'too many files are open at once',
  ENAMETOOLONG: 'its name is too long',
  ENFILE: 'too many files are open at once',
  ENOENT: 'it no longer exists',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'what should be its folder is a file',
  EPERM: 'you have no right to write there',
  EROFS: 'the disk is read-only',
};

/** The system's code of an error; Vite's bundler, which isn't Node, has its number in a message alone. */
export function systemCode({ code, message = '' }: { code?: string; message?: string }): string | undefined {
  const number = process.platform === 'win32' ? undefined : /\(os error (\d+)\)/.exec(message)?.[1];
  return number === undefined ? code : getSystemErrorName(-Number(number));
}

/** A refusal of the system as a `Failure` that names the file; anything else is handed on. */
export function writeFailure(error: unknown, path: string): unknown {
  const { message } = error as Error;
  const code = systemCode(error as NodeJS.ErrnoException);
  if (error instanceof Failure || code === undefined) return error;
  return new Failure(`${path} can’t be written: ${REASONS[code] ?? message}.`);
}
