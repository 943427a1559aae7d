import { folded } from '../../src/domain/fold.ts';

const MOST_CHARACTERS = 60;

/** A title as part of a file's name: small letters and digits without accents, whole words joined by dashes; empty where it has none. */
export function slug(title: string): string {
  const words = folded(title)
    .replace(/[’']/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word.slice(0, MOST_CHARACTERS) : `${name}-${word}`;
    if (longer.length > MOST_CHARACTERS) break;
    name = longer;
  }
  return name;
}
