import { describe, expect, it } from 'vitest';
import { editionOf } from '../../../../src/edition/edition.ts';
import { notFoundView } from '../../../../src/view/not-found/not-found.ts';
import { subscribeView } from '../../../../src/view/subscribe/subscribe.ts';
import { editionFor, issueOf, publicationOf } from '../../../support/portals.ts';
import { incidentOf } from '../../../support/records.ts';

const publication = publicationOf({
  issues: [issueOf()],
  incidents: [incidentOf({ started: '2026-11-01T10:00-03:00', resolved: '2026-11-01T11:00-03:00' })],
  baseUrl: 'https://example.com/status/',
});

describe('subscribeView', () => {
  const view = subscribeView(editionOf(publication, 'pt'));

  it('gives each feed to copy as a full address, and to open from the host’s root', () => {
    expect(view.updates.map(({ name, href, address }) => [name, href, address])).toEqual([
      ['RSS', '/status/pt/feeds/updates.rss', 'https://example.com/status/pt/feeds/updates.rss'],
      ['Atom', '/status/pt/feeds/updates.atom', 'https://example.com/status/pt/feeds/updates.atom'],
      ['JSON Feed', '/status/pt/feeds/updates.json', 'https://example.com/status/pt/feeds/updates.json'],
    ]);
    expect(view.bot).toBe('https://example.com/status/pt/feeds/updates.rss');
  });

  it('has the feeds of every component, by its name in the language', () => {
    expect(view.components.map(({ name }) => name)).toEqual(['Checkout', 'Pagamentos', 'Catalog']);
    expect(view.components[1]?.updates).toBe('/status/pt/feeds/components/payments/updates.rss');
  });

  it('has the calendar to press and to copy, of the portal and of every component', () => {
    expect(view.calendar.map(({ name, href, address }) => [name, href, address])).toEqual([
      [
        'webcal',
        'webcal://example.com/status/pt/calendar.ics',
        'webcal://example.com/status/pt/calendar.ics',
      ],
      ['https', '/status/pt/calendar.ics', 'https://example.com/status/pt/calendar.ics'],
    ]);
    expect(view.components[1]).toMatchObject({
      calendar: '/status/pt/calendar/payments.ics',
      webcal: 'webcal://example.com/status/pt/calendar/payments.ics',
    });
  });

  it('shows the badge as it is now, and has what to copy for it', () => {
    expect(view.badge).toMatchObject({ src: '/status/pt/badge.svg', alt: 'Halyard Status: Operacional' });
    expect(view.components[1]?.badge).toBe('/status/pt/badge/payments.svg');
    expect(view.badge.snippets.map(({ name, address }) => [name, address])).toEqual([
      [
        'HTML',
        '<a href="https://example.com/status/pt/"><img src="https://example.com/status/pt/badge.svg" alt="Halyard Status: situação atual"></a>',
      ],
      [
        'Markdown',
        '[![Halyard Status: situação atual](https://example.com/status/pt/badge.svg)](https://example.com/status/pt/)',
      ],
      [
        'shields.io',
        'https://img.shields.io/endpoint?url=https%3A%2F%2Fexample.com%2Fstatus%2Fpt%2Fbadge.json',
      ],
    ]);
  });

  it('shows one record’s feed as an example, and does without in a portal without records', () => {
    expect(view.record?.address).toBe('https://example.com/status/pt/feeds/known-issues/ki-1042.atom');
    expect(subscribeView(editionFor()).record).toBeUndefined();
  });
});

describe('notFoundView', () => {
  const view = notFoundView(editionOf(publication, 'en'));

  it('has a part with ways on for every other language', () => {
    expect(view.others.map(({ language, title }) => [language, title])).toEqual([
      ['pt', 'Não encontramos essa página'],
      ['es', 'No encontramos esa página'],
    ]);
    expect(view.others[0]?.links.map(({ href }) => href)).toEqual([
      '/status/pt/',
      '/status/pt/known-issues/',
      '/status/pt/incidents/',
      '/status/pt/search/',
    ]);
  });

  it('tells its script where the portal begins, and in which folders languages are', () => {
    expect(view.base).toBe('/status/');
    expect(view.prefixes).toEqual(['pt/', 'es/']);
  });
});
