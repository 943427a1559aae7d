/** The least letters of a word that is taken for a misspelled one: of a shorter one, too many others are near. */
const LEAST_LETTERS = 4;
/** From so many letters on, two slips are borne. */
const LONG = 8;

/** How many slips of the finger a word may have; 0 where none are borne, as in numbers. */
export function slipsBorne(word: string): number {
  if (word.length < LEAST_LETTERS || /\d/.test(word)) return 0;
  return word.length >= LONG ? 2 : 1;
}

/** Those of the forms that are nearest to a word, within the slips that it may have. */
export function nearestForms(word: string, forms: Iterable<string>): { forms: string[]; slips: number } {
  let slips = slipsBorne(word);
  let found: string[] = [];
  if (slips === 0) return { forms: found, slips };
  for (const form of forms) {
    const distance = distanceWithin(word, form, slips);
    if (distance > slips) continue;
    if (distance < slips) found = [];
    slips = distance;
    found.push(form);
  }
  return { forms: [...new Set(found)], slips };
}

/**
 * The letters to add, leave out, change or swap with their neighbour to make one word of another (optimal string
 * alignment); more than `most` where it takes more.
 */
export function distanceWithin(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next[j] = least;
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}
