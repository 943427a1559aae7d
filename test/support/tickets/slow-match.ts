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
/** Whether a sign goes on with a word in Latin letters; a letter of Chinese or Thai is the next word. */
const isInWord = (sign = ''): boolean =>
  /[\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}]/u.test(sign);
const isDigit = (sign = ''): boolean => sign.length === 1 && '0123456789'.includes(sign);
const isPathSign = (sign = ''): boolean => isLetter(sign) || (sign !== '' && '%/._~:+-'.includes(sign));

/** The issues that a text names by an id, an address or an old slug, sign by sign: slow, obvious, and its own. */
export function slowMatch(
  text: string,
  portal: SlowPortal,
): Record<'ids' | 'addresses' | 'slugs', Set<string>> {
  const found = { ids: new Set<string>(), addresses: new Set<string>(), slugs: new Set<string>() };
  for (const word of text.split(/[\t\n\f\r ]+/)) {
    for (const id of idsOf([...hyphened(shown(percentDecoded(word)))], portal.letters)) found.ids.add(id);
    for (const reading of [shown(word), hyphened(shown(word))]) addNamed(reading);
  }
  return found;

  function addNamed(reading: string): void {
    for (const path of pathsOf(reading, portal.base)) {
      for (const id of leadsTo(path, portal)) found.addresses.add(id);
      const last = path.at(-1) ?? '';
      for (const slug of [last, upToOtherScript(last)])
        for (const issue of slugged(portal, (its) => its === slug)) found.slugs.add(issue);
    }
    const parts = [isLetter, isInWord].flatMap((isOne) => partsOf(reading, isOne));
    const isThere = (slug: string) => slug.split('-').length >= 4 && parts.includes(slug);
    for (const issue of slugged(portal, isThere)) found.slugs.add(issue);
  }
}

const HYPHENS = [...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\u30FC'];
const UNSEEN = [...'\u200B\u200C\u200D\u2060\uFEFF'];
const ENTITIES = {
  '&nbsp;': '\u00A0',
  '&amp;': '&',
  '&#8209;': '\u2011',
  '&#x2011;': '\u2011',
  '&ndash;': '\u2013',
  '&shy;': '\u00AD',
  '&zwj;': '\u200D',
};

function hyphened(text: string): string {
  return [...text].map((sign) => (HYPHENS.includes(sign) ? '-' : sign)).join('');
}

/** What a person sees of a text. */
function shown(text: string): string {
  let decoded = text;
  for (let times = 0; times < 3; times += 1) decoded = decoded.replaceAll('&amp;', '&');
  for (const [entity, sign] of Object.entries(ENTITIES)) decoded = decoded.replaceAll(entity, sign);
  const signs = [...decoded]
    .filter((sign) => !UNSEEN.includes(sign))
    .map((sign) => (sign >= '\uFF01' && sign <= '\uFF5E' ? sign.normalize('NFKC') : sign));
  const isHyphen = (sign = '') => sign === '-' || HYPHENS.includes(sign);
  const isSoft = (sign = '') => sign === '\u00AD' || sign === '\\';
  let seen = '';
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at] ?? '';
    if (!isSoft(sign)) {
      seen += sign;
      continue;
    }
    let end = at;
    while (isSoft(signs[end])) end += 1;
    const run = signs.slice(at, end);
    if (isHyphen(signs[end])) at = end - 1;
    else if (sign === '\\') seen += sign;
    else if (run.every((its) => its !== '\\') && /^\p{L}/u.test(signs[at - 1] ?? '')) {
      if (/^\p{N}/u.test(signs[end] ?? '')) seen += '-';
      at = end - 1;
    }
  }
  return seen;
}

/** What an address encodes, decoded where it can be. */
function percentDecoded(text: string): string {
  let plain = text;
  for (let times = 0; times < 3; times += 1) plain = plain.replace(/%25(?=(25)*[\da-f]{2})/gi, '%');
  return plain.replace(/(%[\da-f]{2})+/gi, (bytes) => {
    const decoded = Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8');
    if (!decoded.includes('\uFFFD')) return decoded;
    return bytes.replace(/%[0-7][\da-f]/gi, (byte) =>
      String.fromCharCode(Number.parseInt(byte.slice(1), 16)),
    );
  });
}

function upToOtherScript(part: string): string {
  const signs = [...part];
  const end = signs.findIndex((sign) => isLetter(sign) && !isInWord(sign));
  return withoutSigns(signs.slice(0, end === -1 ? signs.length : end));
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
    if (signs[end] === '.' && /\p{N}/u.test(signs[end + 1] ?? '')) continue;
    ids.push(`${letters}-${number}`);
  }
  return ids;
}

/** Whether a letter comes next, or after one to three underscores. */
function touchesWord(signs: string[]): boolean {
  const next = signs.findIndex((sign) => sign !== '_');
  return next !== -1 && next <= 3 && isInWord(signs[next]);
}

/** The words of each address of the portal in a text, after the base. */
function pathsOf(word: string, base: string): string[][] {
  const text = unwrapped(word);
  const paths: string[][] = [];
  for (let at = text.indexOf(base); at !== -1; at = text.indexOf(base, at + 1)) {
    const before = [...text.slice(0, at)].at(-1);
    if (isBeforeBase(before)) continue;
    let path = '';
    for (const sign of text.slice(at + base.length)) {
      const rest = text.slice(at + base.length + path.length);
      if (!isPathSign(sign) || (rest.startsWith(base) && !isBeforeBase([...path].at(-1)))) break;
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

const isBeforeBase = (sign = ''): boolean => isInWord(sign) || ['.', '@', '-'].includes(sign);

function leadsTo(path: string[], { letters, issues }: SlowPortal): string[] {
  const [folder, written] = ['en', 'pt', 'es'].includes(path[0] ?? '') ? path.slice(1) : path;
  if (written === undefined) return [];
  const ids = Object.keys(issues);
  const byId = (id: string) => ids.find((known) => known.toLowerCase() === id);
  return [written, upToOtherScript(written)].flatMap((name) => {
    const byAlias = ids.find((id) => issues[id]?.some((alias) => !isSlug(alias) && alias === name));
    if (folder === 'known-issues') return byId(name) ?? byAlias ?? [];
    if (folder === 'k') return byId(`${letters.toLowerCase()}-${name}`) ?? byId(name) ?? byAlias ?? [];
    return [];
  });
}

const isSlug = (alias: string) => ![...alias].every(isDigit);

function slugged({ issues }: SlowPortal, test: (slug: string) => boolean): string[] {
  return Object.keys(issues).filter((id) => issues[id]?.some((alias) => isSlug(alias) && test(alias)));
}

/** What stands between signs that are in no slug. */
function partsOf(word: string, isOne: (sign: string) => boolean): string[] {
  let spaced = '';
  for (const sign of unwrapped(word)) spaced += isOne(sign) || '%_.~-'.includes(sign) ? sign : ' ';
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
  return withoutSigns([...hyphened(shown(text.normalize('NFC').toLowerCase()))]);
}

function withoutSigns(signs: readonly string[]): string {
  const first = signs.findIndex((sign) => isLetter(sign));
  const last = signs.findLastIndex((sign) => isLetter(sign));
  return first === -1 ? '' : signs.slice(first, last + 1).join('');
}
