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
