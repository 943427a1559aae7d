import { expect, test } from 'vitest';
import { replyPart } from '../../../../src/domain/reply.ts';
import { supportManifests } from '../../../../src/emit/support/manifest.ts';
import { replyFiles } from '../../../../src/emit/support/replies.ts';
import { issueOf, publicationOf, translated } from '../../../support/portals.ts';

test('replies are in as many files as there are hundreds of records, however far apart their ids are', () => {
  const numbers = Array.from({ length: 300 }, (_, index) => 998_000_000 + index * 7);
  const issues = numbers.map((number) => issueOf({ id: `KI-${number}` }));
  const publication = publicationOf({ issues, site: { languages: ['en', 'pt'] } });
  const files = [...replyFiles(publication)].map(({ path, content }) => ({
    path,
    ids: Object.keys(JSON.parse(String(content)) as object),
  }));
  expect(files).toHaveLength(2 * 4);
  expect(new Set(files.flatMap(({ ids }) => ids)).size).toBe(300);
  for (const { path, ids } of files)
    for (const id of ids) expect(path).toMatch(new RegExp(`/(en|pt)/${replyPart(id, 4)}\\.json$`));
});

test('each language says what it says of an issue', () => {
  const issues = [translated(issueOf({ id: 'KI-100' }), 'pt', 'Falha')];
  const publication = publicationOf({ issues, site: { languages: ['en', 'pt'] } });
  const files = new Map([...replyFiles(publication)].map(({ path, content }) => [path, String(content)]));
  expect([...files.keys()]).toEqual(['support/replies/en/0.json', 'support/replies/pt/0.json']);
  expect(JSON.parse(files.get('support/replies/pt/0.json') ?? '')).toEqual({
    'KI-100': {
      kind: 'issue',
      id: 'KI-100',
      title: 'Falha',
      outcome: 'Ele ainda não foi corrigido.',
      affected: 'Componentes afetados: Catalog.',
      update: '',
      workaround: '',
      link: 'https://status.example.com/pt/known-issues/ki-100/',
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
