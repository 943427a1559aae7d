import { describe, expect, it } from 'vitest';
import { createAddresses } from '../../../../src/domain/addresses.ts';
import type { IncidentRecord } from '../../../../src/domain/record/records.ts';
import { LANGUAGES } from '../../../../src/domain/schemas/common.ts';
import { COMPONENT_STATES } from '../../../../src/domain/vocabulary.ts';
import { editionOf } from '../../../../src/edition/edition.ts';
import { answerView } from '../../../../src/view/now/answer.ts';
import { at, incidentOf, maintenanceOf, portalOf } from '../../../support/records.ts';

const started = '2026-11-10T10:00Z';

function publicationOf(...incidents: IncidentRecord[]) {
  const portal = portalOf(incidents);
  const addresses = createAddresses(new URL(portal.site.url), portal.site.defaultLanguage);
  return { portal, addresses, now: at('2026-11-10T12:00Z') };
}

const outage = (components: Parameters<typeof incidentOf>[0]['components']) =>
  publicationOf(incidentOf({ started, impact: 'none', components }));

describe('the answer', () => {
  it.each([
    [publicationOf(), 'Everything is working.'],
    [outage({ checkout: 'degraded_performance' }), 'Checkout is slow.'],
    [outage({ checkout: 'partial_outage' }), 'Checkout is partly down.'],
    [outage({ checkout: 'major_outage' }), 'Checkout is down.'],
    [outage({ catalog: 'under_maintenance' }), 'Catalog is under maintenance.'],
    [outage({ payments: 'major_outage', checkout: 'major_outage' }), 'Checkout and Payments are down.'],
    [
      outage({ payments: 'major_outage', checkout: 'major_outage', catalog: 'major_outage' }),
      'Everything is down.',
    ],
    [publicationOf(incidentOf({ started, impact: 'critical' })), 'There is a critical incident.'],
    [publicationOf(maintenanceOf({ start: started, end: '2026-11-10T13:00Z' })), 'Everything is working.'],
  ])('is %#: %s', (publication, sentence) => {
    expect(answerView(editionOf(publication, 'en')).sentence).toBe(sentence);
    expect(`${answerView(editionOf(publication, 'en')).short}.`).toBe(sentence);
  });

  it('says the rest after the worst', () => {
    const publication = outage({
      checkout: 'major_outage',
      catalog: 'under_maintenance',
      payments: 'degraded_performance',
    });
    expect(answerView(editionOf(publication, 'en'))).toMatchObject({
      state: 'major_outage',
      besides: ['Payments is slow.', 'Catalog is under maintenance.'],
    });
  });

  it('counts what it has no room to name', () => {
    const groups = [
      { id: 'all', name: 'All', components: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id })) },
    ];
    const down = { a: 'major_outage', b: 'major_outage', c: 'major_outage' } as const;
    const portal = portalOf([incidentOf({ started, components: down })], { groups });
    expect(answerView(editionOf({ ...publicationOf(), portal }, 'en')).sentence).toBe(
      '3 components are down.',
    );
  });

  it('names components in the language of the page', () => {
    expect(answerView(editionOf(outage({ payments: 'major_outage' }), 'pt')).sentence).toBe(
      'Pagamentos fora do ar.',
    );
    expect(answerView(editionOf(outage({ payments: 'degraded_performance' }), 'es')).sentence).toBe(
      'Lentitud en Pagos.',
    );
  });

  it('has words for every state in every language', () => {
    for (const language of LANGUAGES) {
      for (const state of COMPONENT_STATES) {
        const { sentence, state: answered } = answerView(editionOf(outage({ checkout: state }), language));
        expect(answered).toBe(state);
        expect(sentence).toMatch(/^\p{Lu}[^{}]+\.$/u);
      }
    }
  });
});
