import { problem } from '../problem-kinds/table.ts';
import { allTexts } from './drafts.ts';
import type { Rule } from './rule.ts';

/** What keys and tokens look like, where their makers gave them a shape. */
const SECRETS: [noun: string, shape: RegExp][] = [
  ['an AWS access key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})\b/],
  ['a GitLab token', /\bglpat-[A-Za-z0-9_-]{20,}/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{16,}/],
  ['a Google API key', /\bAIza[0-9A-Za-z_-]{35}/],
  ['a SendGrid key', /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/],
  ['a JSON Web Token', /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/],
  ['a bearer token', /\bBearer\s+(?=[A-Za-z0-9._~+/-]*\d)[A-Za-z0-9._~+/-]{20,}=*/],
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/],
];
const ANY_SECRET = new RegExp(SECRETS.map(([, { source }]) => source).join('|'));

const ADDRESS = /[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}/g;
/** Names that belong to nobody (RFC 2606), and files such as logo@2x.png. */
const NOBODYS =
  /@(?:.*\.)?(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$|\.(?:png|jpe?g|gif|svg|webp|avif)$/i;

/** Nobody's address and no key is published: not in the text, and not in the facts. */
export const privateData: Rule = function* (drafts) {
  for (const { path, source } of allTexts(drafts)) {
    if (!source.includes('@') && !ANY_SECRET.test(source)) continue;
    for (const [index, text] of source.split('\n').entries()) {
      for (const { 0: address, index: column } of text.matchAll(ADDRESS)) {
        if (!NOBODYS.test(address))
          yield problem('email-address', path, { line: index + 1, column: column + 1 }, { address });
      }
      const secret = secretIn(text);
      if (secret) {
        const { noun, begins, column } = secret;
        yield problem('secret', path, { line: index + 1, column }, { noun, begins });
      }
    }
  }
};

/** The first secret of a line; no more of it is told than it takes to find it. */
function secretIn(text: string): { noun: string; begins: string; column: number } | undefined {
  for (const [noun, shape] of SECRETS) {
    const match = shape.exec(text);
    if (match) return { noun, begins: match[0].slice(0, 6), column: match.index + 1 };
  }
  return undefined;
}
