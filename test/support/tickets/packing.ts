import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import type { Dice } from './dice.ts';
import type { ExportFile } from './format.ts';

/** Files plain, each in a gzip, or all in one zip; under names that say nothing of what they hold. */
export function packed(files: readonly ExportFile[], dice: Dice): ExportFile[] {
  const renamed = dice
    .shuffled(files)
    .map((file, index) => ({ ...file, name: `${String(index)}${extension(file)}` }));
  const way = dice.pick(['plain', 'plain', 'gzip', 'zip']);
  if (way === 'zip') return [{ name: 'all.bin', bytes: zip(renamed) }];
  if (way === 'plain') return renamed;
  return renamed.map(({ name, bytes }) => ({ name: name.replace(/\..*/, ''), bytes: gzipSync(bytes) }));
}

function extension({ name }: ExportFile): string {
  return name.slice(name.lastIndexOf('.'));
}

/** A zip of these files, as the format's specification has it: entries, then the directory of them, then its end. */
export function zip(files: readonly ExportFile[]): Uint8Array {
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const data = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), data]);
    entries.push(entry);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, place, Buffer.from(name)]));
    offset += entry.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...entries, list, Buffer.from('PK\x05\x06'), end]);
}
