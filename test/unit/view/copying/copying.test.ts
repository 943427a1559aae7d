import { expect, test } from 'vitest';
import { editionOf } from '../../../../src/edition/edition.ts';
import { copyingData } from '../../../../src/view/copying/copying.ts';
import { publicationOf } from '../../../support/portals.ts';

test('replies of site.yaml are offered by their names, in every language; Candor’s own where there is none', () => {
  const replies = [
    { name: { en: 'Short', pt: 'Curta' }, text: { en: 'Known: {link}', pt: 'Conhecido: {link}' } },
    {
      name: 'Long',
      text: { en: 'Long {link}', pt: 'Longo {link}' },
      incident: { en: 'Incident {link}', pt: 'Incidente {link}' },
      maintenance: { en: 'Maintenance {link}', pt: 'Manutenção {link}' },
    },
  ];
  const publication = publicationOf({ site: { languages: ['en', 'pt'], replies } });
  const data = copyingData(editionOf(publication, 'pt'));
  expect(data.replies).toEqual([
    { value: '0', text: 'Curta' },
    { value: '1', text: 'Long' },
  ]);
  expect(data.languages.map(({ text }) => text)).toEqual(['English', 'Português']);
  expect(data.templates).toMatchObject({
    en: [
      { issue: 'Known: {link}', maintenance: expect.stringContaining('maintenance') as string },
      { issue: 'Long {link}', incident: 'Incident {link}', maintenance: 'Maintenance {link}' },
    ],
    pt: [
      { issue: 'Conhecido: {link}', incident: expect.stringContaining('incidente') as string },
      { issue: 'Longo {link}', incident: 'Incidente {link}', maintenance: 'Manutenção {link}' },
    ],
  });
  expect(copyingData(editionOf(publicationOf(), 'en')).replies).toEqual([{ value: '0', text: 'Standard' }]);
});
