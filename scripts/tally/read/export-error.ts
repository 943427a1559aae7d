import { Failure } from '../../lib/errors.ts';

/**
 * An export that can't be read to its end, or not without guessing: printed as it is, exit status 1, and nothing is written.
 * Its text names files, lines and columns, never what a ticket says.
 */
export class ExportError extends Failure {}
