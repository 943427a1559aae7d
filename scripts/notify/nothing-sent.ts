import { Failure } from '../lib/errors.ts';

/** Why nothing can be sent, though the command was called correctly: printed as it is, with exit status 1. */
export class NothingSent extends Failure {}
