import { expect, test } from 'vitest';
import { imageSizes } from '../../../src/content/image-sizes.ts';
import { withImageSizes } from '../../../src/domain/marker.ts';
import { folderOf } from '../../support/content.ts';

const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

test('pictures have the size that their files say; what can’t be read has none', async () => {
  const files = {
    'a/chart #1.png': png(640, 480),
    'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"></svg>',
    'broken.png': 'no picture',
    'notes.txt': 'text',
  };
  const sizes = await imageSizes([...Object.keys(files), 'gone.png'], folderOf(files));
  expect(Object.fromEntries(sizes)).toEqual({
    'a/chart #1.png': { width: 640, height: 480 },
    'drawing.svg': { width: 30, height: 20 },
  });
});

test('an image says its size where its author didn’t', () => {
  const sizes = new Map([['a/chart #1.png', { width: 640, height: 480 }]]);
  const image = '<img src="candor:asset/a/chart%20%231.png" alt="A chart">';
  expect(withImageSizes(`<p>${image}</p>`, sizes)).toBe(
    '<p><img src="candor:asset/a/chart%20%231.png" width="640" height="480" alt="A chart"></p>',
  );
  const sized = '<img src="candor:asset/a/chart%20%231.png" alt="A chart" width="64">';
  expect(withImageSizes(sized, sizes)).toBe(sized);
  const other = '<img src="candor:asset/b.png" alt="Another">';
  expect(withImageSizes(other, sizes)).toBe(other);
});
