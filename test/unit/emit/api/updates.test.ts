import { expect, test } from 'vitest';
import { editionOf } from '../../../../src/edition/edition.ts';
import { emitApi } from '../../../../src/emit/api/api.ts';
import type { UpdatesObject } from '../../../../src/emit/api/schemas/update.ts';
import { recordEntries } from '../../../../src/emit/entries/entries.ts';
import { filesOf, schemaFaults } from '../../../support/api.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { feedPortal } from '../feeds/portal.ts';

const publication = feedPortal();
const { updates, ...page } = updatesOf(publication);

function updatesOf(portal = publication, path = 'api/v1/updates.json'): UpdatesObject {
  return JSON.parse(filesOf(emitApi(portal)).get(path) ?? '') as UpdatesObject;
}

test('updates are the items of feeds, with their ids, titles and addresses', () => {
  for (const language of ['en', 'pt'] as const) {
    const edition = editionOf(publication, language);
    const items = [...publication.portal.issues, ...publication.portal.incidents].flatMap(
      (record) => recordEntries(record, edition).updates,
    );
    const wanted = items.map(({ title, url }) => `${title} ${url}`);
    const texts = updates.flatMap(({ texts }) => texts[language] ?? []);
    expect(texts.length).toBeGreaterThan(0);
    for (const { title, url } of texts) expect(wanted).toContain(`${title} ${url}`);
    if (language === 'en')
      expect(updates.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
  }
});

test('they come newest first, of one minute the last said first', () => {
  expect(page).toEqual({ page: 1, pages: 1, next: null });
  const times = updates.map(({ published }) => published);
  expect(times).toEqual(times.toSorted().reverse());
  const ofIncident = updates.filter(({ record }) => record === 'INC-31').map(({ state }) => state);
  expect(ofIncident).toEqual(['resolved', 'identified', 'investigating']);
});

test('they say what was said, in the languages it was written in', () => {
  const [first, second] = updates.filter(
    ({ record, state }) => record === 'KI-1042' && state !== 'published',
  );
  expect(first).toMatchObject({
    kind: 'known-issue',
    state: 'confirmed',
    components: ['catalog', 'checkout'],
    published: '2026-04-12T03:00:00Z',
  });
  expect(first?.texts).toEqual({
    en: {
      record: 'Documents with fields of two entities can’t be exported',
      title: 'Confirmed: Documents with fields of two entities can’t be exported',
      state: 'Confirmed',
      text: 'We can reproduce it.',
      html: '<p>We can reproduce it.</p>',
      url: 'https://status.example.com/known-issues/ki-1042/#update-20260412T0300Z',
    },
  });
  expect(second?.texts.pt).toMatchObject({
    record: 'Documentos não podem ser exportados',
    title: 'Em investigação: Documentos não podem ser exportados',
    state: 'Em investigação',
    text: 'Estamos investigando.',
  });
});

test('a publication says what the record is announced with', () => {
  const published = updates.find(({ record }) => record === 'KI-7');
  expect(published?.id).toBe('tag:status.example.com,2026:known-issue/KI-7/published');
  expect(published?.state).toBe('backlog');
  expect(published?.texts.en).toMatchObject({
    title: 'New known issue: Prices <b> & "totals" differ',
    text: 'They differ.',
    url: 'https://status.example.com/known-issues/ki-7/',
  });
});

test('pages hold up to 500, lead to the next, and stay as they are when something is new', () => {
  const issues = Array.from({ length: 501 }, (_, index) => issueOf({ id: `KI-${index + 1}` }));
  const portal = publicationOf({ issues, site: { languages: ['en'] } });
  const [first, second] = [updatesOf(portal), updatesOf(portal, 'api/v1/updates/2.json')];
  expect(first).toMatchObject({ pages: 2, next: 'https://status.example.com/api/v1/updates/2.json' });
  expect(second).toMatchObject({ page: 2, pages: 2, next: null });
  expect([first.updates.length, second.updates.length]).toEqual([1, 500]);
  expect(schemaFaults(filesOf(emitApi(portal)))).toEqual([]);
  const newest = issueOf({ id: 'KI-900', created: '2026-11-19' });
  const more = publicationOf({ issues: [...issues, newest], site: { languages: ['en'] } });
  expect(updatesOf(more).updates).toHaveLength(2);
  expect(updatesOf(more, 'api/v1/updates/2.json')).toEqual(second);
});
