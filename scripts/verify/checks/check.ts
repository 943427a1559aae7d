import type { Answer } from '../ask.ts';
import type { Finding } from '../finding.ts';

/** A file as it was built, and as it is meant to be served. */
export interface Meant {
  /** Its path in the folder. */
  file: string;
  /** Its path at the host. */
  path: string;
  content: Buffer;
  headers: Readonly<Record<string, string>>;
  /** The address of the site that is read. */
  url: URL;
}

/** Compares one thing of an answer with what is meant. Pure; the paths are added by the caller. */
export type Check = (answer: Answer, meant: Meant) => Iterable<Omit<Finding, 'path'>>;
