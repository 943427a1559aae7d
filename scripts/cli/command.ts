import type { Readable } from 'node:stream';

/** What a command may touch of the world. Tests hand in fakes. */
export interface Ports {
  /** Results. What would act on a terminal or a runner is escaped, unless the text is said to be safe already. */
  out: (text: string, is?: 'safe') => void;
  /** Talk and progress. */
  err: (text: string, is?: 'safe') => void;
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

/** An option as the help shows it: `--flag` is true or false, `--name <value>` a text, `--name <values...>` a list. */
export interface Option {
  flags: `--${string}`;
  summary: string;
  default?: string | boolean;
  choices?: readonly string[];
  /** Names that people give it, without dashes, and that it doesn't have: they are told its own. */
  also?: readonly string[];
}

/** `<path>` is required, `[path]` optional, `[paths...]` a list. */
interface Argument {
  name: `<${string}>` | `[${string}]`;
  summary: string;
  choices?: readonly string[];
}

/** How a command is called, as data: its help is made from this, and the types of what it is given too. */
export interface Definition {
  name: string;
  summary: string;
  arguments?: readonly Argument[];
  options?: readonly Option[];
}

type CamelCase<S> = S extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<CamelCase<Rest>>}` : S;
type Word<T> = T extends { choices: readonly (infer Choice)[] } ? Choice : string;

type OptionName<Flags> = Flags extends `--${infer Name} ${string}`
  ? CamelCase<Name>
  : Flags extends `--${infer Name}`
    ? CamelCase<Name>
    : never;
type OptionValue<O extends Option> = O['flags'] extends `${string}...>`
  ? readonly Word<O>[]
  : O['flags'] extends `${string}>`
    ? Word<O> | (O extends { default: string } ? never : undefined)
    : boolean;

type ArgumentName<Name> = Name extends `${'<' | '['}${infer Inner}${'>' | ']'}`
  ? Inner extends `${infer One}...`
    ? One
    : Inner
  : never;
type ArgumentValue<A extends Argument> = A['name'] extends `${string}...${string}`
  ? readonly Word<A>[]
  : A['name'] extends `<${string}>`
    ? Word<A>
    : Word<A> | undefined;

/** The options of a command, by their names in camel case: `options.baseUrl` for `--base-url <url>`. */
export type OptionsOf<D> = D extends { options: readonly (infer O extends Option)[] }
  ? { [Each in O as OptionName<Each['flags']>]: OptionValue<Each> }
  : object;

/** The arguments of a command, by their names. */
type ArgumentsOf<D> = D extends { arguments: readonly (infer A extends Argument)[] }
  ? { [Each in A as ArgumentName<Each['name']>]: ArgumentValue<Each> }
  : object;

/** What a command is given. */
export interface Call<D> {
  args: ArgumentsOf<D>;
  options: OptionsOf<D>;
}

/** 0 fine, 1 something in the content is wrong, 2 wrong usage, 3 a failure. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** What a command does. */
export type Run<D> = (ports: Ports, call: Call<D>) => Promise<ExitStatus>;

/** The words after a command: the values of its arguments in their order, and of its options by name. */
interface Given {
  args: readonly unknown[];
  options: Readonly<Record<string, unknown>>;
}

/** A command that can be called. */
export interface Command {
  definition: Definition;
  run: (ports: Ports, given: Given) => Promise<ExitStatus>;
}

/** Joins a definition with what the command does, which is loaded only when it is called. */
export function command<D extends Definition>(definition: D, load: () => Promise<Run<D>>): Command {
  return {
    definition,
    run: async (ports, given) => (await load())(ports, callOf(definition, given)),
  };
}

/** A call with a value for everything: what was given, else the default, else false for a flag and an empty list for a list. */
export function callOf<D extends Definition>(definition: D, { args, options }: Partial<Given>): Call<D> {
  const named = (definition.arguments ?? []).map(({ name }, index) => [
    name.replace(/[<>[\].]/g, ''),
    args?.[index] ?? (name.includes('...') ? [] : undefined),
  ]);
  const valued = (definition.options ?? []).map((option) => {
    const name = optionName(option);
    return [name, options?.[name] ?? option.default ?? absent(option)];
  });
  return { args: Object.fromEntries(named), options: Object.fromEntries(valued) } as Call<D>;
}

function absent({ flags }: Option): false | [] | undefined {
  if (!flags.endsWith('>')) return false;
  return flags.endsWith('...>') ? [] : undefined;
}

function optionName({ flags }: Option): string {
  const [name = ''] = flags.slice(2).split(' ');
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
