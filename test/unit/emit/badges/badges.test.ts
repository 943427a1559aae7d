import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../src/domain/schemas/common.ts';
import { COMPONENT_STATES, type ComponentState } from '../../../../src/domain/vocabulary.ts';
import { emitBadges } from '../../../../src/emit/badges/badges.ts';
import { WORDS } from '../../../../src/i18n/words.ts';
import { SHAPES } from '../../../../src/view/parts/shapes.ts';
import { tagsOf } from '../../../support/html.ts';
import { publicationOf } from '../../../support/portals.ts';
import { incidentOf } from '../../../support/records.ts';
import { assertWellFormed } from '../../../support/xml.ts';

/** The badges of a portal whose Checkout is in a state, by path. */
function badges(state: ComponentState, site: Parameters<typeof publicationOf>[0] = {}): Map<string, string> {
  const incidents = [
    incidentOf({ started: '2026-11-20T09:00-03:00', impact: 'none', components: { checkout: state } }),
  ];
  const files = emitBadges(publicationOf({ incidents, ...site }));
  return new Map([...files].map(({ path, content }) => [path, String(content)]));
}

const numbers = (attributes: Record<string, string | undefined>, ...names: string[]) =>
  names.map((name) => Number(attributes[name]));

/** Checks what makes a badge a badge, whatever it says. */
function assertSound(svg: string): void {
  assertWellFormed(svg);
  const tags = tagsOf(svg);
  const [width = 0, height = 0] = numbers(tags[0]?.attributes ?? {}, 'width', 'height');
  expect(tags[0]?.attributes['viewbox']).toBe(`0 0 ${width} ${height}`);
  const texts = tags
    .filter(({ name }) => name === 'text')
    .map(({ attributes }) => numbers(attributes, 'x', 'textlength'));
  expect(texts).toHaveLength(2);
  const [[nameStart = 0, nameLength = 0] = [], [wordStart = 0, wordLength = 0] = []] = texts;
  expect(nameStart).toBeGreaterThanOrEqual(8);
  expect(nameStart + nameLength + 8 + 8 + 12).toBeLessThan(wordStart);
  expect(wordStart + wordLength + 8).toBeLessThanOrEqual(width);
  expect(
    tags.map(({ name }) => name).filter((name) => /style|script|image|use|foreignObject/i.test(name)),
  ).toEqual([]);
  expect(
    tags
      .flatMap(({ attributes }) => Object.keys(attributes))
      .filter((name) => /^(style|on\w+|href|class)$/.test(name)),
  ).toEqual([]);
}

describe('badges', () => {
  it('are there for the portal and every component, in every language', () => {
    const paths = [...badges('operational').keys()];
    expect(paths).toHaveLength(2 * 3 * 4);
    expect(paths).toEqual(
      expect.arrayContaining([
        'badge.svg',
        'badge.json',
        'badge/checkout.svg',
        'pt/badge.svg',
        'es/badge/payments.json',
      ]),
    );
  });

  it.each(COMPONENT_STATES)('say %s by word, shape and colour, in each language', (state) => {
    const files = badges(state, { site: { languages: [...LANGUAGES] } });
    for (const language of LANGUAGES) {
      const word = WORDS[language].componentState[state];
      for (const [path, name] of [
        ['badge', 'Halyard Status'],
        ['badge/checkout', 'Checkout'],
      ]) {
        const prefix = language === 'en' ? '' : `${language}/`;
        const svg = files.get(`${prefix}${path}.svg`) ?? '';
        assertSound(svg);
        expect(svg).toContain(`role="img" aria-label="${name}: ${word}" xml:lang="${language}"`);
        expect(svg).toContain(`>${word}</text>`);
        expect(svg).toContain(SHAPES[state]);
        const json: unknown = JSON.parse(files.get(`${prefix}${path}.json`) ?? '');
        expect(json).toEqual({
          schemaVersion: 1,
          label: name,
          message: word,
          color: expect.stringMatching(/^#[0-9a-f]{6}$/) as string,
        });
      }
    }
  });

  it('leave a component alone that nothing is said of', () => {
    expect(badges('major_outage').get('badge/catalog.svg')).toContain('>Operational</text>');
  });

  it('say in their title what they show, and no time', () => {
    const files = badges('partial_outage');
    expect(files.get('badge/checkout.svg')).toContain('<title>Checkout: Partial outage</title>');
    expect(files.get('pt/badge.svg')).toContain('<title>Halyard Status: Falha parcial</title>');
  });

  it('take the impact of an incident that names no component for the whole', () => {
    const incidents = [incidentOf({ started: '2026-11-20T09:00-03:00', impact: 'critical' })];
    const [svg] = [...emitBadges(publicationOf({ incidents }))];
    expect(svg?.content).toContain('>Major outage</text>');
  });

  it('name components in their language', () => {
    const files = badges('operational');
    expect(files.get('badge/payments.svg')).toContain('>Payments</text>');
    expect(files.get('pt/badge/payments.svg')).toContain('>Pagamentos</text>');
  });

  it('hold long names and hostile ones', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'<>&"\'\n\t\u0000\ud800]é漢🎉W'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const anyName = fc.string({ unit, minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(anyName, anyName, (name, component) => {
        const groups = [{ id: 'g', name: 'G', components: [{ id: 'checkout', name: `C${component}` }] }];
        for (const [path, content] of badges('degraded_performance', {
          site: { name: `N${name}`, groups, languages: ['en'] },
        })) {
          if (path.endsWith('.svg')) assertSound(content);
          else expect(JSON.parse(content)).toMatchObject({ message: 'Degraded' });
        }
      }),
    );
  });
});
