import { expect, test } from 'vitest';
import { contentOf, SITE } from '../../support/content.ts';

test.each([
  'https://user:pw@help.example.com/',
  'https://user@help.example.com/',
  'https://a@b:pw@help.example.com/',
])('a link to %s is refused without its password being shown', async (url) => {
  const { problems } = await contentOf({ 'site.yaml': `${SITE}links: [{ name: Help, url: "${url}" }]\n` });
  expect(problems).toMatchObject([{ code: 'bad-text', file: 'site.yaml', line: 13 }]);
  const [{ what, fix } = { what: '', fix: '' }] = problems;
  expect(what + fix).not.toMatch(/pw|user@/);
  expect(fix).toContain('Write: links: [{ name: Help, url: https://help.example.com/ }]');
});

test('a query and a fragment are a link’s own', async () => {
  const { problems } = await contentOf({
    'site.yaml': `${SITE}links: [{ name: Help, url: "https://help.example.com/?a=b@c#d" }]\n`,
  });
  expect(problems).toEqual([]);
});
