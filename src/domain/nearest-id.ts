import { distance } from 'fastest-levenshtein';

/** In a number of fewer digits, one digit that differs makes any number of another. */
const FEWEST_DIGITS = 3;

/** The id that another was meant to be, by one slip of a hand; undefined where there is none, or several are as near. */
export function nearestId(written: string, ids: Iterable<string>): string | undefined {
  const wanted = partsOf(written);
  const near = [...ids].filter((id) => isNear(wanted, partsOf(id)));
  return near.length === 1 ? near[0] : undefined;
}

interface IdParts {
  letters: string;
  digits: string;
}

function partsOf(id: string): IdParts {
  const plain = id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const [digits = ''] = /\d*$/.exec(plain) ?? [];
  return { letters: plain.slice(0, plain.length - digits.length), digits };
}

function isNear(a: IdParts, b: IdParts): boolean {
  if (a.letters === b.letters) return isSlip(a.digits, b.digits);
  return a.digits === b.digits && distance(a.letters, b.letters) === 1;
}

function isSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.max(a.length, b.length) < FEWEST_DIGITS) return false;
  return distance(a, b) === 1 || isSwapped(a, b);
}

/** Two digits beside each other, the one before the other. */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return (
    a.length === b.length &&
    a.slice(at, at + 2) === [...b.slice(at, at + 2)].reverse().join('') &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}
