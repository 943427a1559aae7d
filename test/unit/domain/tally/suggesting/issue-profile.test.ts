import { expect, test } from 'vitest';
import { issueProfiles } from '../../../../../src/domain/tally/suggesting/issue-profile.ts';
import { createKeyFinder } from '../../../../../src/domain/tally/suggesting/suggest.ts';
import { issueOf, proseOf } from '../../../../support/portals.ts';
import { PROFILES } from './issues.ts';

test('an issue has a profile for each of its languages; a duplicate has none', () => {
  expect(PROFILES.map(({ issue, title }) => [issue, [...title.values()].at(-1)])).toEqual([
    ['KI-1', 'october'],
    ['KI-1', 'outubro'],
    ['KI-1', 'octubre'],
    ['KI-2', 'renewed'],
    ['KI-2', 'certificado'],
    ['KI-3', 'again'],
  ]);
});

test('a profile holds the words of title and summary once, and no word of another section', () => {
  const words = PROFILES.flatMap(({ title, summary }) => [...title.keys(), ...summary.keys()]);
  expect(words).not.toContain('umbrella');
  expect(words).toContain('warehouse');
  for (const { title, summary } of PROFILES)
    expect([...summary.keys()].filter((key) => title.has(key))).toEqual([]);
});

test('errors are codes anywhere in it, and messages of three telling words that it quotes', () => {
  const [profile] = issueProfiles([
    issueOf({
      title: 'Export fails with ERR_EXPORT_422',
      sections: {
        summary: proseOf(
          'Some prose mentions E9999.',
          '<p>It says <code class="x">E1042: the <b>stock</b> of 12 items couldn&#x27;t be read</code>, <code>An error has occurred</code></p>',
        ),
        steps: proseOf('', '<pre><code>POST orders\nno carrier serves 69900 today\n</code></pre>'),
        workaround: proseOf('', '<code>curl INVALID_PRICE</code>'),
      },
    }),
  ]);
  expect(Object.fromEntries(profile?.errors ?? [])).toEqual({
    err_export_422: 'ERR_EXPORT_422',
    e1042: 'E1042',
    'the stock of items couldn t be read': 'the stock of items couldn t be read',
    'no carrier serves today': 'no carrier serves today',
  });
});

test.each([
  ['label_route_unknown again', ['label_route_unknown']],
  ['LABEL_ROUTE_UNKNOWN', ['label_route_unknown']],
  ['LABEL_ROUTE_UNKNOWN_2', []],
  [
    'X509 Certificate has EXPIRED (code 99) or\nis not yet valid!',
    ['certificate has expired code or is not yet valid'],
  ],
  [
    'x509 certificate has expired E1042 code or is not yet valid',
    ['certificate has expired code or is not yet valid'],
  ],
  ['certificate has expired', []],
  ['recertificate has expired code or is not yet valid', []],
  ['Error 500', []],
])('the error texts in %j are %j', (text, errors) => {
  const keys = createKeyFinder(PROFILES)(text);
  const known = new Set(PROFILES.flatMap((profile) => [...profile.errors.keys()]));
  expect([...keys].filter((key) => known.has(key))).toEqual(errors);
});

test('words that no issue has are passed over', () => {
  expect([...createKeyFinder(PROFILES)('My name is Ana Umbrella, ana@example.com, label 4711')]).toEqual([
    'label',
  ]);
});
