import { expect, test } from 'vitest';
import {
  type Call,
  callOf,
  type Command,
  command,
  type Definition,
} from '../../../../scripts/cli/command.ts';
import { run } from '../../../../scripts/cli/run.ts';
import { Failure, UsageError } from '../../../../scripts/lib/errors.ts';
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

const fail = (error: Error) => () => Promise.reject(error);

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
  [['build', '--format', 'xml'], 'Allowed choices are text, json'],
  [['build', '--out'], 'argument missing'],
  [[], 'Usage: candor'],
])('%j is wrong usage: status 2 and a sentence', async (argv, sentence) => {
  const { status, out, err } = await outcome(argv);
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(sentence);
});

test.each([
  [new UsageError('Give a folder.'), 2, 'Give a folder.\n'],
  [new Failure('It ended.'), 3, 'It ended.\n'],
])('%s is said as it is', async (error, status, err) => {
  expect(await outcome(['build'], fail(error))).toEqual({ status, out: '', err });
});

test('a full disk is named', async () => {
  const full = Object.assign(new Error('write failed'), { code: 'ENOSPC' });
  expect(await outcome(['build'], fail(full))).toMatchObject({
    status: 3,
    err: expect.stringMatching(/disk is full.*as it was/),
  });
});

test('a failure of the program shows a stack only when asked', async () => {
  const broken = new Error('x is undefined');
  const quiet = await outcome(['build'], fail(broken));
  expect(quiet).toMatchObject({ status: 3, err: expect.stringContaining('CANDOR_DEBUG=1') });
  expect(quiet.err).not.toContain('at ');
  expect((await outcome(['build'], fail(broken), { CANDOR_DEBUG: '1' })).err).toContain('run.test.ts');
});
