import { expect, test } from 'vitest';
import { defaultEdition, editionOf, editionsOf } from '../../../src/edition/edition.ts';
import { editionFor, issueOf, publicationOf, translated } from '../../support/portals.ts';

test('an edition is made once for a publication and a language', () => {
  const publication = publicationOf();
  expect(editionOf(publication, 'pt')).toBe(editionOf(publication, 'pt'));
  expect(editionOf(publication, 'en').in('pt')).toBe(editionOf(publication, 'pt'));
  expect(editionOf(publicationOf(), 'pt')).not.toBe(editionOf(publication, 'pt'));
});

test('a publication has an edition in each language of the site, and one of them is the default', () => {
  const publication = publicationOf({ site: { languages: ['pt', 'en'] } });
  expect(editionsOf(publication).map(({ language }) => language)).toEqual(['pt', 'en']);
  expect(defaultEdition(publication)).toBe(editionsOf(publication)[0]);
});

test('it has texts in its language, or in the default one, and says which', () => {
  const issue = translated(issueOf(), 'pt', 'Documentos não podem ser exportados');
  const [pt, es] = [editionFor({ issues: [issue] }, 'pt'), editionFor({ issues: [issue] }, 'es')];
  expect(pt.textOf(issue).value.title).toBe('Documentos não podem ser exportados');
  expect(pt.langOf(pt.textOf(issue))).toBeUndefined();
  expect(es.textOf(issue).value.title).toBe(issue.facts.title);
  expect(es.langOf(es.textOf(issue))).toBe('en');
});

test('its addresses are those of its language, and those that all share', () => {
  const { addresses } = editionFor({}, 'pt');
  expect(addresses.record(issueOf({ id: 'KI-7' }))).toBe('pt/known-issues/ki-7/');
  expect(addresses.shortLink(issueOf({ id: 'KI-7' }))).toBe('k/7');
});
