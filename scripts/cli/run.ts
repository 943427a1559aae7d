import { Command as Program, CommanderError, Option as ProgramOption } from 'commander';
import { Failure, UsageError } from '../lib/errors.ts';
import { missingPackage } from '../lib/missing-package.ts';
import type { Command, ExitStatus, Option, Ports } from './command.ts';

/** Runs the command that the arguments name. The one place that catches; the caller is the one that exits. */
export async function run(
  argv: readonly string[],
  commands: readonly Command[],
  ports: Ports,
): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = new Program('candor')
    .description("Turns a folder of Markdown into a company's public status and known-issues portal.")
    .usage('<command> [options]')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: ports.out, writeErr: ports.err });
  for (const command of commands) addCommand(program, command, ports, (result) => (status = result));
  if (argv.length === 0) {
    ports.err(program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    return explain(error, ports);
  }
}

function addCommand(
  program: Program,
  command: Command,
  ports: Ports,
  done: (status: ExitStatus) => void,
): void {
  const added = program
    .command(command.name)
    .description(command.summary)
    .exitOverride()
    .configureOutput({ writeOut: ports.out, writeErr: ports.err })
    .allowExcessArguments(false)
    .showHelpAfterError(`(candor ${command.name} --help shows how it is called)`);
  for (const { name, summary, choices } of command.arguments ?? []) {
    const argument = added.createArgument(name, summary);
    added.addArgument(choices ? argument.choices(choices) : argument);
  }
  for (const option of command.options ?? []) added.addOption(programOption(option));
  added.action(async () => {
    done(await command.run(ports, added.args, added.opts()));
  });
}

function programOption({ flags, summary, default: fallback, choices }: Option): ProgramOption {
  const option = new ProgramOption(flags, summary);
  if (fallback !== undefined) option.default(fallback);
  return choices ? option.choices(choices) : option;
}

function explain(error: unknown, ports: Ports): ExitStatus {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    ports.err(`${error.message}\n`);
    return 2;
  }
  if (error instanceof Failure) {
    ports.err(`${error.message}\n`);
    return 3;
  }
  const { message, stack, code } = error as NodeJS.ErrnoException;
  const missing = missingPackage(error, process);
  if (missing !== undefined) ports.err(`${missing}\n`);
  else if (code === 'ENOSPC')
    ports.err(
      'The disk is full. Make room and run the command again; what was published before is as it was.\n',
    );
  else {
    ports.err(`Candor failed, and it isn't your content: ${message}\n`);
    ports.err(
      ports.env['CANDOR_DEBUG']
        ? `${stack}\n`
        : 'Run it again with CANDOR_DEBUG=1 to see where, and please report it.\n',
    );
  }
  return 3;
}
