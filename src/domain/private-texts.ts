/** A piece of a text that nobody should publish. */
interface PrivateText {
  /** What it is, as a noun. */
  noun: string;
  text: string;
  /** Where it begins in the text it was found in. */
  index: number;
}

/** What keys and tokens look like, where their makers gave them a shape. */
const SECRETS: [noun: string, shape: RegExp][] = [
  ['an AWS access key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})\b/g],
  ['a GitLab token', /\bglpat-[A-Za-z0-9_-]{20,}/g],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/g],
  ['a Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{16,}/g],
  ['a Google API key', /\bAIza[0-9A-Za-z_-]{35}/g],
  ['a SendGrid key', /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g],
  ['a JSON Web Token', /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g],
  ['a bearer token', /\bBearer\s+(?=[A-Za-z0-9._~+/-]*\d)[A-Za-z0-9._~+/-]{20,}=*/g],
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----(?:[^-]*-----END [A-Z ]+-----)?/g],
];
const ANY_SECRET = new RegExp(SECRETS.map(([, { source }]) => source).join('|'));

/** Begins where the run of letters does: from each of its letters a long one would be searched through anew. */
const ADDRESS = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
/** Names that belong to nobody (RFC 2606), and files such as logo@2x.png. */
const NOBODYS =
  /@(?:.*\.)?(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$|\.(?:png|jpe?g|gif|svg|webp|avif)$/i;

/** Whether a text has any of what follows. */
export function hasPrivateTexts(text: string): boolean {
  return emailAddresses(text).length > 0 || secrets(text).length > 0;
}

/** The e-mail addresses in a text that may belong to somebody, in order. */
export function emailAddresses(text: string): PrivateText[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(ADDRESS)]
    .filter(([address]) => !NOBODYS.test(address))
    .map(({ 0: address, index }) => ({ noun: 'an e-mail address', text: address, index }));
}

/** The keys and tokens in a text, those of one maker together. */
export function secrets(text: string): PrivateText[] {
  if (!ANY_SECRET.test(text)) return [];
  return SECRETS.flatMap(([noun, shape]) =>
    [...text.matchAll(shape)].map(({ 0: found, index }) => ({ noun, text: found, index })),
  );
}

/** An address of the web, whose digits lead to a page. */
const WEB_ADDRESS = /\bhttps?:\/\/[^\s<>)\]]+/g;
/** Digits with what stands between those of a telephone number; those of hexadecimal codes are another thing. */
const DIGITS = /(?<![\d.,]|0x)\+?(?:\(\d+\)|\d)(?:[ ./-]?(?:\(\d+\)|\d))*/gi;
const DAY_OR_MONTH = /^\d{4}-\d{2}(?:-\d{2})?(?:[ /]\d{4}-\d{2}(?:-\d{2})?)*(?: \d{1,2})?$/;
const WRITTEN_DAY = /^\d{1,2}([./-])\d{1,2}\1\d{2,4}$/;
/** Thousands kept apart, or a number with its fraction. */
const AMOUNT = /^\d{1,3}(?:([ .])\d{3}(?:\1\d{3})*)?(?:[.]\d+)?$/;
/** Fewer digits are those of a year, a price, an error; ids of tickets and orders have more. */
const LEAST_DIGITS = 6;

/** The numbers in a line by which somebody could be found: of telephones, tickets, orders; not those of records with these prefixes. */
export function numbersOfSomebody(line: string, prefixes: readonly string[]): PrivateText[] {
  const ids = new RegExp(`\\b(?:${prefixes.join('|')})-\\d+`, 'g');
  const blank = (found: string) => '\0'.repeat(found.length);
  const words = line.replace(WEB_ADDRESS, blank).replace(ids, blank);
  return [...words.matchAll(DIGITS)]
    .filter(([found]) => found.replace(/\D/g, '').length >= LEAST_DIGITS)
    .filter(([found]) => ![DAY_OR_MONTH, WRITTEN_DAY, AMOUNT].some((shape) => shape.test(found)))
    .map(({ 0: text, index }) => ({ noun: 'a number', text, index }));
}
