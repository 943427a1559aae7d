import { memoize, once } from '../../../src/domain/memoize.ts';
import type { OutputFile, Publication } from '../../../src/domain/publication.ts';
import { type Card, cardsOf } from '../../../src/view/card/card.ts';
import { openCardPainter } from './put-cards.ts';

const cardsByPath = memoize(
  (publication: Publication) => new Map(cardsOf(publication).map((card) => [card.path, card])),
);

/**
 * The cards of a portal that is being written: each is drawn when it is first asked for, and held for as long as a page
 * names it. Its path tells all that it shows. Answers undefined for what is no card, and where none can be drawn.
 */
export function heldCards(
  open: typeof openCardPainter = openCardPainter,
): (path: string, publication: Publication) => Promise<OutputFile | undefined> {
  const painter = once(() => open().catch(() => undefined));
  const held = new Map<string, Promise<OutputFile | undefined>>();
  const draw = async (card: Card): Promise<OutputFile | undefined> => {
    const paint = await painter();
    return paint && { path: card.path, content: await paint(card) };
  };
  return (path, publication) => {
    const cards = cardsByPath(publication);
    for (const other of held.keys()) if (!cards.has(other)) held.delete(other);
    const card = cards.get(path);
    if (!card) return Promise.resolve(undefined);
    const file = held.get(path) ?? draw(card);
    held.set(path, file);
    return file;
  };
}
