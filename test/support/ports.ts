import { Readable } from 'node:stream';
import type { Ports } from '../../scripts/cli/command.ts';

/** Ports that keep what is written to them, with a clock that stands still. */
export function fakePorts(changes: Partial<Ports> = {}): Ports & { written: { out: string; err: string } } {
  const written = { out: '', err: '' };
  return {
    written,
    out: (text) => (written.out += text),
    err: (text) => (written.err += text),
    clock: () => Date.parse('2026-11-23T12:00:00Z'),
    env: {},
    cwd: '/',
    interactive: false,
    stdin: Readable.from([]),
    signal: new AbortController().signal,
    ...changes,
  };
}
