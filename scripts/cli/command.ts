import type { Readable } from 'node:stream';

/** What a command may touch of the world. Tests hand in fakes. */
export interface Ports {
  /** Results. */
  out: (text: string) => void;
  /** Talk and progress. */
  err: (text: string) => void;
  /** Milliseconds since 1970. */
  clock: () => number;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** Whether a person watches standard error, so that progress may be drawn. */
  interactive: boolean;
  /** Whether results may be coloured: they go to a terminal, and nobody asked for none. */
  colour?: boolean;
  /** Input; a terminal says that it is one, and then nothing is read from it. */
  stdin: Readable & { isTTY?: boolean };
  /** Aborted when the process is asked to end. */
  signal: AbortSignal;
}

/** An option, as it is written in the help: `--content <dir>`. */
export interface Option {
  flags: string;
  summary: string;
  default?: string | boolean;
  choices?: readonly string[];
}

export interface Argument {
  /** `<path>` is required, `[path]` optional, `<paths...>` many. */
  name: string;
  summary: string;
  choices?: readonly string[];
}

export type ExitStatus = 0 | 1 | 2 | 3;
/** `--flag` is true or false, `--name <value>` a text, `--name <values...>` a list. */
export type OptionValues = Record<string, string | boolean | readonly string[] | undefined>;

/** A command as data. 0 fine, 1 something in the content is wrong, 2 wrong usage, 3 a failure of the program. */
export interface Command {
  name: string;
  summary: string;
  arguments?: Argument[];
  options?: Option[];
  run: (ports: Ports, args: readonly string[], options: OptionValues) => Promise<ExitStatus>;
}
