import { expect, test } from 'vitest';
import { asBaseAddress, hasUser, isBaseAddress } from '../../../src/domain/base-address.ts';
import { contentOf, SITE } from '../../support/content.ts';

test.each([
  ['https://user:pw@status.example.com/', 'https://status.example.com/'],
  ['https://user@status.example.com/a/', 'https://status.example.com/a/'],
  ['https://:pw@status.example.com', 'https://status.example.com'],
  ['https://a@b:c@status.example.com/', 'https://status.example.com/'],
  ['https://status.example.com/?a=b', 'https://status.example.com/'],
  ['https://status.example.com/?', 'https://status.example.com/'],
  ['https://status.example.com/#x', 'https://status.example.com/'],
  ['https://user:pw@status.example.com/status/?a=b#x', 'https://status.example.com/status/'],
])('%s is refused, without its password being shown, with the line that is right', async (url, right) => {
  expect(isBaseAddress(url)).toBe(false);
  expect(asBaseAddress(url)).toBe(right);
  expect(isBaseAddress(right)).toBe(true);
  const line = (address: string) => SITE.replace('https://status.example.com/', `"${address}"`);
  const { problems } = await contentOf({ 'site.yaml': line(url) });
  expect(problems).toMatchObject([{ code: 'bad-text', file: 'site.yaml', line: 3 }]);
  expect(JSON.stringify(problems.map(({ what, why, fix }) => [what, why, fix]))).not.toMatch(/pw|user@/);
  expect(problems[0]?.fix).toMatch(new RegExp(`Write: url: .?${RegExp.escape(right)}`));
  expect((await contentOf({ 'site.yaml': line(right) })).problems).toEqual([]);
});

test('other configured addresses have no user either; a query is theirs', async () => {
  const links = (url: string) => `${SITE}links: [{ name: Help, url: "${url}" }]\n`;
  expect((await contentOf({ 'site.yaml': links('https://u:p@help.example.com/') })).problems).toHaveLength(1);
  expect((await contentOf({ 'site.yaml': links('https://help.example.com/?a=b#c') })).problems).toEqual([]);
  expect(hasUser('mailto:help@example.com')).toBe(false);
});
