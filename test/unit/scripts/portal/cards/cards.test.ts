import { hash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardLetters } from '../../../../../scripts/portal/cards/letters.ts';
import { openPainter, putCards } from '../../../../../scripts/portal/cards/put-cards.ts';
import { Output } from '../../../../../scripts/portal/output.ts';
import { drawCard } from '../../../../../src/emit/cards/draw-card.ts';
import { lines } from '../../../../../src/emit/cards/set-text.ts';
import { publicationFrom } from '../../../../support/content.ts';

const letters = cardLetters();
const FACTS = { label: 'Identified', name: 'Halyard Status', state: 'identified', isAnswer: false } as const;

let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'candor-'));
});
afterEach(() => rmSync(work, { recursive: true }));

test.each([
  'Zażółć gęślą jaźń',
  'Оформление заказа не работает',
  'Não é possível fechar pedidos',
  '¿Qué falló? ÑÇ',
])('the letters have all of “%s”', (text) => {
  for (const character of text.replaceAll(' ', ''))
    expect(letters.outline(character, 10, 0, 0), character).not.toBe('');
});

test('a text is set whole, in lines that fit, and a word that is wider than a line is broken', () => {
  const text = `Orders of more than ${'x'.repeat(90)} items can’t be exported`;
  const set = lines(text, 66, 1040, letters);
  expect(set.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  for (const line of set) expect(letters.width(line, 66)).toBeLessThanOrEqual(1040);
});

test('the longest title that a record may have stays above the name of the portal', () => {
  const sentence = 'Wide words of a long title '.repeat(11).slice(0, 300);
  const heights = [...drawCard({ ...FACTS, sentence }, letters).matchAll(/ ([\d.]+)(?=[MLQCZ"])/g)].map(
    ([, y]) => Number(y),
  );
  expect(Math.max(...heights)).toBeLessThan(630 - 60);
});

/** Chats keep a picture by its address, which is made of what it says: whoever changes the drawing raises DESIGN in card.ts. */
test('a card of this design looks like this', () => {
  const svg = drawCard({ ...FACTS, sentence: 'Orders can’t be placed' }, letters);
  expect(hash('sha256', svg).slice(0, 16)).toMatchInlineSnapshot(`"408383458e001865"`);
});

test('a card is a small picture of 1200 by 630', async () => {
  const png = await (
    await openPainter()
  )(drawCard({ ...FACTS, sentence: 'Orders can’t be placed in most stores' }, letters));
  expect(imageSize(png)).toMatchObject({ width: 1200, height: 630, type: 'png' });
  expect(png.length).toBeLessThan(40_000);
});

test('cards are drawn once', async () => {
  const publication = await publicationFrom({});
  const [before, after] = ['before', 'after'].map((name) => join(work, name)) as [string, string];
  let painted = 0;
  const open = () => Promise.resolve(() => Promise.resolve(Uint8Array.of((painted += 1))));
  const first = new Output({ folder: before, before: after, keep: new Map() });
  expect(await putCards(first, publication, open)).toBeUndefined();
  expect(painted).toBe(readdirSync(join(before, 'cards')).length);
  const drawn = painted;
  const second = new Output({ folder: after, before, keep: first.files });
  expect(await putCards(second, publication, open)).toBeUndefined();
  expect(painted).toBe(drawn);
  expect(readdirSync(join(after, 'cards')).sort()).toEqual(readdirSync(join(before, 'cards')).sort());
  expect(readFileSync(join(after, 'cards', readdirSync(join(after, 'cards'))[0] ?? ''))).toHaveLength(1);
});

test('a machine on which they can’t be drawn has none, and is told why', async () => {
  const publication = await publicationFrom({});
  const output = new Output({ folder: join(work, 'site'), before: join(work, 'none'), keep: new Map() });
  const why = await putCards(output, publication, () =>
    Promise.reject(new Error('no binary\nfor this machine')),
  );
  expect(why).toBe('no binary');
  expect(existsSync(join(work, 'site/cards'))).toBe(false);
});
