import fc from 'fast-check';
import { expect, test } from 'vitest';
import { issueProfiles } from '../../../../../src/domain/tally/suggesting/issue-profile.ts';
import { createRarity, createSuggester } from '../../../../../src/domain/tally/suggesting/suggest.ts';
import { wordsOf } from '../../../../../src/domain/tally/suggesting/telling-words.ts';
import { issueOf, translated } from '../../../../support/portals.ts';
import { runs } from '../../../../support/runs.ts';
import { ISSUES, PROFILES, publicTextOf, suggesterOf } from './issues.ts';

const suggest = suggesterOf(PROFILES);

test.each([
  ['We cannot print labels, the new postal codes of October are refused', 'KI-1'],
  ['Bom dia! Desde ontem não consigo imprimir etiqueta para os CEPs novos criados em outubro', 'KI-1'],
  ['Hola, no puedo imprimir las ETIQUETAS de codigos postales creados este mes', 'KI-1'],
  ['LABEL_ROUTE_UNKNOWN when I ask for a label', 'KI-1'],
  ['O carrinho da loja nao carrega, o certificado esta em renovacao?', 'KI-2'],
  ['log: x509: certificate has expired (code 3) or is not yet valid', 'KI-2'],
  ['My coupon was removed, then added again: discount twice', 'KI-3'],
])('%j reads like %s', (text, issue) => {
  const { score = 0, ...found } = suggest(text) ?? {};
  expect(found).toMatchObject({ issue });
  expect(score).toBeGreaterThan(0.25);
});

test.each([
  'I forgot my password and can’t log in, please help',
  'Gostaria de saber o prazo de entrega do meu pedido, obrigado',
  '¿Cómo puedo cambiar el correo de mi cuenta? Gracias',
  'Please print the invoice of October',
  'Is the postal code wrong?',
  'Error 500',
  'An umbrella was never delivered',
  '',
])('%j reads like none', (text) => {
  expect(suggest(text)).toBeUndefined();
});

const PLAIN = issueProfiles([
  translated(
    issueOf({ id: 'KI-1', title: 'Email is not updating', sections: {} }),
    'pt',
    'E-mail não está atualizando',
  ),
  issueOf({ id: 'KI-2', title: 'Can’t log in', sections: {} }),
  issueOf({ id: 'KI-3', title: 'Error', sections: {} }),
  issueOf({ id: 'KI-4', title: 'What is this', sections: {} }),
]);

test.each([
  ['Email is not updating', 'KI-1'],
  ['E-MAIL NAO ESTA ATUALIZANDO\nBom dia!', 'KI-1'],
  ['RES: ENC: E‑mail não está atualizando', 'KI-1'],
  ['[#77] E-mail não está atualizando, urgente\nOlá', 'KI-1'],
  ['Help\nSince today, e-mail não está atualizando.', 'KI-1'],
  ['\nCan’t log in!\n', 'KI-2'],
  ['Re: error', 'KI-3'],
  ['What is this?', 'KI-4'],
])('a ticket that is called as an issue is, %j, reads like %s, however common its words', (text, issue) => {
  const others = [...Array<string>(30).fill(text), 'I can’t log in with an error', 'Email is error'];
  const { score = 0, inCommon = [], ...found } = suggesterOf(PLAIN, others)(text) ?? {};
  expect(found).toEqual({ issue });
  expect(score).toBeGreaterThan(0.85);
  expect(inCommon.length).toBeGreaterThan(0);
});

test.each([
  'An error',
  'It says\nError',
  'Mail\nI can’t log in',
  'Email is updating not',
  'Emails is not updatingly',
])('%j isn’t called as an issue is', (text) => {
  expect(suggesterOf(PLAIN)(text)).toBeUndefined();
});

test('an error text weighs more than the words beside it, and the less the more texts have it', () => {
  const text = 'certificate renewed: cart not loaded';
  const message = 'certificate has expired code or is not yet valid';
  const score = (written: string, others: string[] = []) =>
    suggesterOf(PROFILES, others)(written)?.score ?? 0;
  expect(score(`${text} ${message}`)).toBeGreaterThan(score(text) + 0.2);
  expect(score(`${text} ${message}`, Array<string>(20).fill(message))).toBeLessThan(
    score(`${text} ${message}`),
  );
  expect(score('LABEL_ROUTE_UNKNOWN parcel')).toBeGreaterThan(0.8);
});

test('what is in common is said in the issue’s own words: error texts first, then the rarest', () => {
  const found = suggest(
    'certificado? ana@example.com: LABEL_ROUTE_UNKNOWN, my Postal labels; PRINTED, the carrier in october',
  );
  expect(found?.inCommon).toEqual(['LABEL_ROUTE_UNKNOWN', 'carrier', 'october', 'postal', 'printed']);
});

const words = [
  ...new Set([...ISSUES.flatMap((issue) => wordsOf(publicTextOf(issue))), 'umbrella', 'ana', 'x509', '17']),
];
const text = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((chosen) => chosen.join(' '));

test('scores lie within 0 and 1, and nothing of a ticket is said that the issue doesn’t say', () => {
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 5 }), (written, others) => {
      const found = suggesterOf(PROFILES, others)(written);
      if (!found) return;
      expect(found.score).toBeGreaterThan(0);
      expect(found.score).toBeLessThanOrEqual(1);
      const its = ISSUES.filter(({ id }) => id === found.issue);
      const own = its.map(publicTextOf).join('\n').toLowerCase();
      for (const said of found.inCommon)
        for (const word of said.toLowerCase().split(' ')) expect(own).toContain(word);
      expect(found.inCommon.length).toBeLessThanOrEqual(6);
    }),
    { numRuns: runs(100) },
  );
});

test('one more word of a title never lowers the score', () => {
  const cases = PROFILES.map((profile) => ({ profile, alone: suggesterOf([profile]) }));
  fc.assert(
    fc.property(fc.constantFrom(...cases), text, fc.nat(), ({ profile, alone }, written, at) => {
      const title = [...profile.title.values()];
      const more = `${written} ${title[at % title.length]}`;
      for (const suggester of [alone, suggest])
        expect(suggester(more)?.score ?? 0).toBeGreaterThanOrEqual(suggester(written)?.score ?? 0);
    }),
    { numRuns: runs(100) },
  );
});

test('the whole title scores 0.6 and the whole summary the rest', () => {
  for (const profile of PROFILES) {
    const alone = createSuggester([{ ...profile, errors: new Map() }], createRarity(PROFILES).of);
    expect(alone(new Set(profile.title.keys()))?.score).toBe(0.6);
    const all = alone(new Set([...profile.summary.keys(), ...profile.title.keys()]));
    expect(all?.score).toBe(profile.summary.size > 0 ? 1 : 0.6);
  }
});

test('the order of a text’s words changes nothing, and of two that score the same the first is taken', () => {
  const twins = [...PROFILES, ...PROFILES.map((profile) => ({ ...profile, issue: `${profile.issue}0` }))];
  // Weights whose sums differ in their last digits with the order in which they are added up.
  const of = (key: string) => 1 / (3 + key.length + (key.codePointAt(0) ?? 0));
  const keys = [
    ...new Set(
      PROFILES.flatMap(({ title, summary, errors }) => [
        ...title.keys(),
        ...summary.keys(),
        ...errors.keys(),
      ]),
    ),
  ];
  const all = createSuggester(twins, of);
  fc.assert(
    fc.property(fc.shuffledSubarray(keys), (chosen) => {
      const found = all(new Set(chosen));
      expect(all(new Set(chosen.toSorted()))).toEqual(found);
      expect(all(new Set(chosen.toReversed()))).toEqual(found);
      if (found) expect(found.issue).not.toMatch(/0$/);
    }),
    { numRuns: runs(100) },
  );
});

test('rarity is 1 for what one text has, and less the more have it; an issue in three languages is one text', () => {
  const rarity = createRarity(PROFILES);
  expect(rarity.of('label_route_unknown')).toBe(1);
  expect(rarity.of('label')).toBe(1);
  expect(createRarity([...PROFILES, ...PROFILES]).of('label')).toBe(1);
  const before = rarity.of('coupon');
  for (let text = 0; text < 50; text += 1) rarity.learn(new Set(['coupon']));
  expect(rarity.of('coupon')).toBeLessThan(before);
  expect(rarity.of('coupon')).toBeGreaterThan(0);
  expect(rarity.of('label')).toBe(1);
});
