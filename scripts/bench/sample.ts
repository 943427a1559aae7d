import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileKind } from '../../src/content/file-kind.ts';

/**
 * Copies a share of a content folder, 0 to 1: a record comes with its translations, and which ones come depends on
 * their paths alone, so that a smaller share is part of a larger one. Everything that isn't a record comes along.
 */
export function copySample(from: string, to: string, share: number): void {
  for (const path of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    const file = fileKind(path.replaceAll('\\', '/'));
    if (file.kind === 'record' && fraction(file.originalPath) >= share) continue;
    if (file.kind === 'asset' && !path.includes('.')) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path), { recursive: true });
  }
}

function fraction(text: string): number {
  return createHash('sha1').update(text).digest().readUInt32BE(0) / 2 ** 32;
}
