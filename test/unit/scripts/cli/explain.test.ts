import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explain } from '../../../../scripts/cli/explain.ts';
import { Failure, UsageError } from '../../../../scripts/lib/errors.ts';
import { fakePorts } from '../../../support/ports.ts';

function said(error: unknown, env = {}) {
  const ports = fakePorts({ env });
  const status = explain(error, ports);
  return { status, err: ports.written.err };
}

const systemError = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: refused`), { code, ...(path === undefined ? {} : { path }) });

describe('what was foreseen is said as it is', () => {
  it.each([
    [new UsageError('Give a folder.'), 2, 'Give a folder.\n'],
    [new Failure('It ended.'), 3, 'It ended.\n'],
  ])('%s', (error, status, err) => {
    expect(said(error)).toEqual({ status, err });
  });
});

describe('what wasn’t foreseen has a reason', () => {
  const caused = (message: string, cause: unknown) => new Error(message, { cause });
  const circle = new Error('');
  circle.cause = circle;
  it.each<[string, unknown, string]>([
    ['an error', new TypeError('x is undefined'), 'x is undefined'],
    ['a text', 'no answer', 'no answer'],
    ['an empty text', '', "'' was thrown"],
    ['nothing', undefined, 'undefined was thrown'],
    ['null', null, 'null was thrown'],
    ['an object', { status: 500 }, '{ status: 500 } was thrown'],
    ['an error without a message', new RangeError(), 'RangeError without a message'],
    ['an error of blanks', new Error(' \n'), 'Error without a message'],
    ['an error with a code alone', Object.assign(new Error(), { code: 'ECONNRESET' }), 'ECONNRESET'],
    ['an error with a cause alone', caused('', new Error('the host is gone')), 'the host is gone'],
    [
      'an error with a cause',
      caused('fetch failed', new Error('the host is gone')),
      'fetch failed: the host is gone',
    ],
    [
      'several errors in one',
      new AggregateError([new Error('IPv6 failed'), new Error('IPv4 failed')]),
      'IPv6 failed: IPv4 failed',
    ],
    ['several errors that are none', new AggregateError([]), 'AggregateError without a message'],
    ['an error that causes itself', circle, 'Error without a message'],
    ['a failure without a message', new Failure(''), 'Error without a message'],
  ])('%s', (_what, error, reason) => {
    const { status, err } = said(error);
    expect(status).toBe(3);
    expect(err).toBe(
      `Candor failed, and your content isn't the cause: ${reason}\n` +
        'Run it again with CANDOR_DEBUG=1 to see where, and please report it.\n',
    );
  });

  it('shows where only when asked', () => {
    expect(said(new Error('x')).err).not.toContain('at ');
    expect(said(new Error('x'), { CANDOR_DEBUG: '1' }).err).toContain('explain.test.ts');
    const { err } = said(new Error('', { cause: new Error('y') }), { CANDOR_DEBUG: '1' });
    expect(err).toMatch(/\[cause\]: Error: y/);
    expect(said(undefined, { CANDOR_DEBUG: '1' }).err).toContain('undefined was thrown\nundefined\n');
  });
});

describe('what the system refuses is said with the path and what to do', () => {
  it.each([
    ['ENOSPC', /^The disk is full, and \/srv\/x can't be written\. Make room .*before is unchanged\.\n$/],
    ['EDQUOT', /^Your share of the disk is full, and \/srv\/x can't be written\. Make room/],
    ['EROFS', /^The disk is read-only, and \/srv\/x can't be written\. Choose a place on another disk/],
    ['EMFILE', /^Too many files are open at once, and \/srv\/x can't be opened\. .*ulimit -n/],
    ['ENOMEM', /^There isn't enough memory, and \/srv\/x can't be read\. Close other programs/],
    ['EACCES', /^The system refuses \/srv\/x: .* the folder \/\S* .*Run the command as a user who may/],
    ['EPERM', /^The system refuses \/srv\/x: .* the folder \/\S* .*Run the command as a user who may/],
  ])('%s', (code, sentence) => {
    expect(said(systemError(code, '/srv/x'))).toEqual({ status: 3, err: expect.stringMatching(sentence) });
  });

  it('with the place that a file was made for, not the folder in which it was', () => {
    const error = systemError('ENOSPC', `/srv/.dist.${process.pid}-0a1b2c3d.candor/site/index.html`);
    expect(said(error).err).toMatch(/^The disk is full, and \/srv\/dist can't be written\./);
  });

  it.skipIf(process.platform === 'win32')('where its number is in a message alone', () => {
    const error = new Error('[UNHANDLEABLE_ERROR] No space left on device (os error 28)\n  at bundle');
    expect(said(error).err).toMatch(/^The disk is full\. Make room/);
  });

  it('without a path too, and where it is the cause of something else', () => {
    const full = systemError('ENOSPC');
    for (const error of [full, new Error('The build failed', { cause: full }), new AggregateError([full])])
      expect(said(error).err).toMatch(/^The disk is full\. Make room/);
    expect(said(systemError('EPERM')).err).toMatch(/^The system refuses: .*Run the command as a user/);
  });
});

describe('the folder that stands in the way is named', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-explain-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('one of this user’s', () => {
    mkdirSync(join(folder, 'cache'));
    chmodSync(join(folder, 'cache'), 0o500);
    expect(said(systemError('EACCES', join(folder, 'cache/sources/one'))).err).toContain(
      `you don't have permission to read or write in the folder ${folder}/cache.`,
    );
  });

  it.skipIf(process.getuid?.() === 0)('one of another user’s', () => {
    expect(said(systemError('EACCES', '/etc/nowhere/here')).err).toContain(
      'the folder /etc belongs to another user.',
    );
  });
});
