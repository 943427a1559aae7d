import type { Publication } from '../../../src/domain/publication.ts';
import { drawCard } from '../../../src/emit/cards/draw-card.ts';
import { type Card, cardsOf } from '../../../src/view/card/card.ts';
import type { Output } from '../output.ts';

/** Makes a picture (PNG) of a drawing (SVG). */
export type Paint = (svg: string) => Promise<Uint8Array>;

/** The painter; throws where the package that paints doesn't run on this machine. */
export async function openPainter(): Promise<Paint> {
  const { default: sharp } = await import('sharp');
  // Few colours make a small file; the least effort makes it in half the time.
  return (svg) =>
    sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 1 }).toBuffer();
}

/** What makes the pictures of cards; throws where `open` does. */
export async function openCardPainter(
  open: () => Promise<Paint> = openPainter,
): Promise<(card: Card) => Promise<Uint8Array>> {
  const paint = await open();
  const { cardLetters } = await import('./letters.ts');
  const letters = cardLetters();
  return (card) => paint(drawCard(card, letters));
}

/**
 * Puts all cards that pages name into the output, and draws those that the last build hadn't. Answers why there are none
 * where they can't be drawn: pages do without them.
 */
export async function putCards(
  output: Output,
  publication: Publication,
  open: () => Promise<Paint> = openPainter,
): Promise<string | undefined> {
  // Its name tells all that a card shows.
  const missing = cardsOf(publication).filter(({ path }) => !output.takeOver(path, path));
  if (missing.length === 0) return undefined;
  let paint: (card: Card) => Promise<Uint8Array>;
  try {
    paint = await openCardPainter(open);
  } catch (error) {
    output.drop('cards/');
    return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
  }
  for (const card of missing) output.put(card.path, await paint(card), card.path);
  return undefined;
}
