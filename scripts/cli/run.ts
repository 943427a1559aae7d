import { Command as Program, CommanderError, Option as ProgramOption } from 'commander';
import { safeText } from '../report/safe-text.ts';
import { callSentence } from './call-sentence.ts';
import type { Command, ExitStatus, Option, Ports } from './command.ts';

/** Runs the command that the arguments name. The one place that catches; the caller is the one that exits. */
export async function run(
  argv: readonly string[],
  commands: readonly Command[],
  allPorts: Ports,
): Promise<ExitStatus> {
  const ports = safePorts(allPorts);
  let status: ExitStatus = 0;
  const program = new Program('candor')
    .description("Turns a folder of Markdown into a company's public status and known-issues portal.")
    .usage('<command> [options]')
    .helpCommand(false)
    .exitOverride()
    .configureOutput(outputTo(ports));
  for (const command of commands) addCommand(program, command, ports, (result) => (status = result));
  if (argv.length === 0) {
    ports.err(program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    // Commander has said it already: the help, or what is wrong with the call.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const { explain } = await import('./explain.ts');
    return explain(error, ports);
  }
}

/** Ports that print no text but a safe one, whichever command or library it comes from. */
function safePorts(ports: Ports): Ports {
  return {
    ...ports,
    out: (text, is) => ports.out(is ? text : safeText(text)),
    err: (text, is) => ports.err(is ? text : safeText(text)),
  };
}

function outputTo({ out, err }: Ports) {
  const outputError = (message: string, write: (text: string) => void) => write(callSentence(message));
  return { writeOut: out, writeErr: err, outputError };
}

function addCommand(
  program: Program,
  command: Command,
  ports: Ports,
  done: (status: ExitStatus) => void,
): void {
  const { name, summary, arguments: args = [], options = [] } = command.definition;
  const added = program
    .command(name)
    .description(summary)
    .exitOverride()
    .configureOutput(outputTo(ports))
    .allowExcessArguments(false)
    .showHelpAfterError(`(candor ${name} --help shows how to use it)`);
  for (const { name: form, summary: what, choices } of args) {
    const argument = added.createArgument(form, what);
    added.addArgument(choices ? argument.choices(choices) : argument);
  }
  for (const option of options) {
    added.addOption(programOption(option));
    for (const other of option.also ?? []) {
      added.addOption(new ProgramOption(`--${other} [value]`).hideHelp());
      added.on(`option:${other}`, () =>
        added.error(`There is no option --${other} here. Did you mean ${option.flags}, ${option.summary}?`),
      );
    }
  }
  added.action(async () => {
    done(await command.run(ports, { args: added.processedArgs, options: added.opts() }));
  });
}

function programOption({ flags, summary, default: fallback, choices }: Option): ProgramOption {
  const option = new ProgramOption(flags, summary);
  if (fallback !== undefined) option.default(fallback);
  return choices ? option.choices(choices) : option;
}
