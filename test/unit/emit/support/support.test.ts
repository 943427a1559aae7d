import { expect, test } from 'vitest';
import { supportManifests } from '../../../../src/emit/support/manifest.ts';
import { replyFiles } from '../../../../src/emit/support/replies.ts';
import { issueOf, publicationOf, translated } from '../../../support/portals.ts';

test('replies of the ids of each hundred are a file in each language, whatever the letters of the ids', () => {
  const issues = [
    issueOf({ id: 'KI-99' }),
    translated(issueOf({ id: 'KI-100' }), 'pt', 'Falha'),
    issueOf({ id: 'KI-199' }),
  ];
  const publication = publicationOf({ issues, site: { languages: ['en', 'pt'] } });
  const files = new Map(
    [...replyFiles(publication)].map(({ path, content }) => [path, JSON.parse(String(content)) as object]),
  );
  expect([...files].map(([path, replies]) => [path, Object.keys(replies)])).toEqual([
    ['support/replies/en/0.json', ['KI-99']],
    ['support/replies/pt/0.json', ['KI-99']],
    ['support/replies/en/1.json', ['KI-100', 'KI-199']],
    ['support/replies/pt/1.json', ['KI-100', 'KI-199']],
  ]);
  expect(files.get('support/replies/pt/1.json')).toMatchObject({
    'KI-100': {
      id: 'KI-100',
      title: 'Falha',
      outcome: 'Ele ainda não foi corrigido.',
      workaround: '',
      link: 'https://status.example.com/k/100',
    },
  });
});

test('the desk of each language installs by itself, below whatever path', () => {
  const publication = publicationOf({
    site: { languages: ['en', 'pt'] },
    baseUrl: 'https://a.example/status/',
  });
  const manifests = supportManifests(publication).map(({ path, content }) => [
    path,
    JSON.parse(String(content)) as object,
  ]);
  expect(manifests).toMatchObject([
    ['support/manifest.json', { lang: 'en', start_url: '/status/support/', scope: '/status/support/' }],
    ['pt/support/manifest.json', { lang: 'pt', start_url: '/status/pt/support/', id: '/status/pt/support/' }],
  ]);
});
