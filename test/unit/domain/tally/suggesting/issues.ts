import type { KnownIssue } from '../../../../../src/domain/record/records.ts';
import {
  type IssueProfile,
  issueProfiles,
} from '../../../../../src/domain/tally/suggesting/issue-profile.ts';
import {
  createKeyFinder,
  createRarity,
  createSuggester,
  type Suggestion,
} from '../../../../../src/domain/tally/suggesting/suggest.ts';
import { issueOf, proseOf, translated } from '../../../../support/portals.ts';

const labels = translated(
  translated(
    issueOf({
      id: 'KI-1',
      title: 'Labels can’t be printed for postal codes created in October',
      sections: {
        summary: proseOf(
          'The carrier answers LABEL_ROUTE_UNKNOWN, and the parcel stays in the warehouse.',
          '<p>The carrier answers <code>LABEL_ROUTE_UNKNOWN</code>, and the parcel stays in the warehouse.</p>',
        ),
        workaround: 'Ask your account manager for umbrellas.',
      },
    }),
    'pt',
    'Não é possível imprimir etiquetas para CEPs criados em outubro',
    { summary: 'A transportadora não reconhece a rota e o pacote fica no depósito.' },
  ),
  'es',
  'No se pueden imprimir etiquetas para códigos postales creados en octubre',
  { summary: 'El transportista no reconoce la ruta y el paquete queda en el depósito.' },
);

const cart = translated(
  issueOf({
    id: 'KI-2',
    title: 'Cart isn’t loaded while a certificate is renewed',
    status: 'fixed',
    fixed: { on: '2026-05-01' },
    sections: {
      summary: 'The checkout shows an empty page for a minute.',
      steps: proseOf(
        'It says: x509: certificate has expired (code 17) or is not yet valid',
        '<pre><code><span>x509:</span> certificate has expired (code 17) or is not yet &quot;valid&quot;\nError 500</code></pre>',
      ),
    },
  }),
  'pt',
  'O carrinho não carrega durante a renovação de um certificado',
);

const coupon = issueOf({
  id: 'KI-3',
  title: 'Discount is applied twice when a coupon is removed and added again',
  status: 'no-fix',
  reason: 'It stays.',
  sections: {},
});

const repeated = issueOf({
  id: 'KI-4',
  title: 'Discount is applied twice when a coupon is removed and added again',
  status: 'duplicate',
  duplicateOf: 'KI-3',
});

export const ISSUES = [labels, cart, coupon, repeated];
export const PROFILES = issueProfiles(ISSUES);

/** What suggests an issue for a text, once the texts are learnt too. */
export function suggesterOf(
  profiles: readonly IssueProfile[],
  texts: readonly string[] = [],
): (text: string) => Suggestion | undefined {
  const keysOf = createKeyFinder(profiles);
  const rarity = createRarity(profiles);
  for (const text of texts) rarity.learn(keysOf(text));
  const suggest = createSuggester(profiles, rarity.of);
  return (text) => suggest(keysOf(text));
}

/** All that the pages of an issue say, in any language. */
export const publicTextOf = ({ texts }: KnownIssue): string =>
  Object.values(texts)
    .flatMap(({ title, sections }) => [title, ...sections.map(({ text }) => text)])
    .join('\n');
