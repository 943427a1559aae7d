import { expect, test } from 'vitest';
import {
  type Call,
  callOf,
  type Command,
  command,
  type Definition,
} from '../../../../scripts/cli/command.ts';
import { run } from '../../../../scripts/cli/run.ts';
import { UsageError } from '../../../../scripts/lib/errors.ts';
import { fakePorts } from '../../../support/ports.ts';

const definition = {
  name: 'build',
  summary: 'Builds.',
  arguments: [{ name: '[path]', summary: 'a path' }],
  options: [
    { flags: '--out <dir>', summary: 'a folder', default: 'dist' },
    { flags: '--format <format>', summary: 'a format', choices: ['text', 'json'] },
    { flags: '--base-url <url>', summary: 'an address' },
    { flags: '--tag <word...>', summary: 'words' },
    { flags: '--strict', summary: 'a flag' },
  ],
} as const satisfies Definition;

function commandThat(act: (call: Call<typeof definition>) => Promise<0 | 1>): Command {
  return command(definition, () => Promise.resolve((_ports, call) => act(call)));
}

async function outcome(
  argv: string[],
  act: Parameters<typeof commandThat>[0] = () => Promise.resolve(0),
  env = {},
) {
  const ports = fakePorts({ env });
  const status = await run(argv, [commandThat(act)], ports);
  return { status, ...ports.written };
}

test('a command gets its arguments and options, and its status is the answer', async () => {
  let seen: unknown;
  const argv = ['build', 'here', '--out', 'there', '--base-url', 'http://x/', '--tag', 'a', 'b', '--strict'];
  const { status } = await outcome(argv, (call) => {
    seen = call;
    return Promise.resolve(1);
  });
  expect(status).toBe(1);
  expect(seen).toEqual({
    args: { path: 'here' },
    options: { out: 'there', format: undefined, baseUrl: 'http://x/', tag: ['a', 'b'], strict: true },
  });
});

test('what isn’t given has its default, is false or an empty list, and is typed so', () => {
  const { args, options } = callOf(definition, {});
  expect(args.path).toBeUndefined();
  const [out, strict, tags]: [string, boolean, readonly string[]] = [
    options.out,
    options.strict,
    options.tag,
  ];
  expect([out, strict, tags]).toEqual(['dist', false, []]);
  const format: 'text' | 'json' | undefined = options.format;
  expect(format).toBeUndefined();
  // @ts-expect-error: a misspelt name doesn’t compile.
  expect(options.baseURL).toBeUndefined();
});

test('help is made from the definitions and goes to standard output', async () => {
  expect(await outcome(['--help'])).toMatchObject({
    status: 0,
    out: expect.stringContaining('build [options] [path]'),
    err: '',
  });
  expect(await outcome(['build', '--help'])).toMatchObject({
    status: 0,
    out: expect.stringContaining('(default: "dist")'),
  });
});

test.each([
  [['biuld'], 'Did you mean build?'],
  [['build', '--uot', 'x'], 'Did you mean --out?'],
  [['build', 'a', 'b'], 'too many arguments'],
  [['build', '--format', 'xml'], "error: --format can't be xml. Choices: text or json."],
  [['build', '--out'], 'argument missing'],
  [[], 'Usage: candor'],
])('%j is wrong usage: status 2 and a sentence', async (argv, sentence) => {
  const { status, out, err } = await outcome(argv);
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(sentence);
});

test('what a command throws is explained', async () => {
  const { status, err } = await outcome(['build'], () => Promise.reject(new UsageError('Give a folder.')));
  expect({ status, err }).toEqual({ status: 2, err: 'Give a folder.\n' });
});
