/** A portal as far as tickets can name its issues. */
export interface SlowPortal {
  /** The letters of ids, such as `KI`. */
  letters: string;
  /** The address without its scheme, with the slash at its end: `status.example.com/help/`. */
  base: string;
  /** Aliases by issue. */
  issues: Record<string, readonly string[]>;
}

const isLetter = (sign = ''): boolean => /[\p{L}\p{M}\p{N}]/u.test(sign);
const isDigit = (sign = ''): boolean => sign.length === 1 && '0123456789'.includes(sign);
const isPathSign = (sign = ''): boolean => isLetter(sign) || (sign !== '' && '%/._~:+-'.includes(sign));

/** The issues that a text names by an id, an address or an old slug, sign by sign: slow, obvious, and its own. */
export function slowMatch(
  text: string,
  portal: SlowPortal,
): Record<'ids' | 'addresses' | 'slugs', Set<string>> {
  const found = { ids: new Set<string>(), addresses: new Set<string>(), slugs: new Set<string>() };
  for (const word of text.split(/\s+/)) {
    for (const id of idsOf([...word], portal.letters)) found.ids.add(id);
    for (const path of pathsOf(word, portal.base)) {
      const id = leadsTo(path, portal);
      if (id !== undefined) found.addresses.add(id);
      const last = path.at(-1);
      for (const issue of slugged(portal, (slug) => slug === last)) found.slugs.add(issue);
    }
    const parts = partsOf(word);
    const isThere = (slug: string) => slug.split('-').length >= 4 && parts.includes(slug);
    for (const issue of slugged(portal, isThere)) found.slugs.add(issue);
  }
  return found;
}

function idsOf(signs: string[], letters: string): string[] {
  const ids: string[] = [];
  for (let at = 0; at < signs.length; at += 1) {
    if (
      signs
        .slice(at, at + letters.length + 1)
        .join('')
        .toUpperCase() !== `${letters}-`
    )
      continue;
    let end = at + letters.length + 1;
    while (isDigit(signs[end])) end += 1;
    const number = signs.slice(at + letters.length + 1, end).join('');
    if (number === '' || number.startsWith('0') || number.length > 12) continue;
    if (touchesWord(signs.slice(0, at).reverse()) || touchesWord(signs.slice(end))) continue;
    ids.push(`${letters}-${number}`);
  }
  return ids;
}

/** Whether a letter comes next, or after one to three underscores. */
function touchesWord(signs: string[]): boolean {
  const next = signs.findIndex((sign) => sign !== '_');
  return next !== -1 && next <= 3 && isLetter(signs[next]);
}

/** The words of each address of the portal in a text, after the base. */
function pathsOf(word: string, base: string): string[][] {
  const text = unwrapped(word);
  const paths: string[][] = [];
  for (let at = text.indexOf(base); at !== -1; at = text.indexOf(base, at + 1)) {
    const before = [...text.slice(0, at)].at(-1);
    if (isLetter(before) || before === '.' || before === '@' || before === '-') continue;
    let path = '';
    for (const sign of text.slice(at + base.length)) {
      const rest = text.slice(at + base.length + path.length);
      if (!isPathSign(sign) || (rest.startsWith(base) && !/[\p{L}\p{M}\p{N}.@-]$/u.test(path))) break;
      path += sign;
    }
    for (const scheme of ['http://', 'https://']) path = path.split(scheme)[0] ?? '';
    paths.push(
      path
        .split('/')
        .map(bare)
        .filter((part) => part !== ''),
    );
  }
  return paths;
}

function leadsTo(path: string[], { letters, issues }: SlowPortal): string | undefined {
  const [folder, name] = ['en', 'pt', 'es'].includes(path[0] ?? '') ? path.slice(1) : path;
  if (name === undefined) return undefined;
  const ids = Object.keys(issues);
  const byAlias = ids.find((id) => issues[id]?.some((alias) => !isSlug(alias) && alias === name));
  const byId = (id: string) => ids.find((known) => known.toLowerCase() === id);
  if (folder === 'known-issues') return byId(name) ?? byAlias;
  if (folder === 'k') return byId(`${letters.toLowerCase()}-${name}`) ?? byId(name) ?? byAlias;
  return undefined;
}

const isSlug = (alias: string) => ![...alias].every(isDigit);

function slugged({ issues }: SlowPortal, test: (slug: string) => boolean): string[] {
  return Object.keys(issues).filter((id) => issues[id]?.some((alias) => isSlug(alias) && test(alias)));
}

/** What stands between signs that are in no slug. */
function partsOf(word: string): string[] {
  let spaced = '';
  for (const sign of unwrapped(word)) spaced += isLetter(sign) || '%_.~-'.includes(sign) ? sign : ' ';
  return spaced.split(' ').map(bare);
}

/** In small letters, and signs of addresses that are encoded, once or more often, as themselves. */
function unwrapped(word: string): string {
  let text = word.toLowerCase();
  for (const [code, sign] of [
    ['2f', '/'],
    ['3a', ':'],
    ['3f', '?'],
    ['23', '#'],
    ['26', '&'],
  ] as const)
    for (const times of [0, 1, 2, 3]) text = text.replaceAll(`%${'25'.repeat(times)}${code}`, sign);
  return text;
}

/** Decoded, composed, and without signs around it. */
function bare(part: string): string {
  let text = part;
  try {
    text = decodeURIComponent(part);
  } catch {
    // It stays as it was written.
  }
  const signs = [...text.normalize('NFC').toLowerCase()];
  while (signs.length > 0 && !isLetter(signs[0])) signs.shift();
  while (signs.length > 0 && !isLetter(signs.at(-1))) signs.pop();
  return signs.join('');
}
