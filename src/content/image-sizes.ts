import { imageSize } from 'image-size';
import type { ImageSize } from '../domain/portal.ts';
import type { ContentFolder } from './content-folder.ts';

const IMAGES = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** The sizes of images beside the records, by their paths, so that pages keep their place; one that can't be read has none. */
export async function imageSizes(
  paths: readonly string[],
  folder: ContentFolder,
): Promise<Map<string, ImageSize>> {
  const images = paths.filter((path) => IMAGES.test(path));
  const sizes = await Promise.all(
    images.map((path) =>
      folder.read(path).then(
        (bytes) => sizeOf(bytes),
        () => undefined,
      ),
    ),
  );
  return new Map(
    images.flatMap((path, index) => {
      const size = sizes[index];
      return size ? [[path, size] as const] : [];
    }),
  );
}

function sizeOf(bytes: Uint8Array): ImageSize | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    // From the fifth on, a camera was held upright: browsers turn such a picture.
    const [w, h] = orientation < 5 ? [width, height] : [height, width];
    return w >= 1 && h >= 1 ? { width: Math.round(w), height: Math.round(h) } : undefined;
  } catch {
    return undefined;
  }
}
