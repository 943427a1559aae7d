import { expect, test } from 'vitest';
import { contentOf, SITE } from '../../../support/content.ts';

const LIST = 'ce13e971-c2ed-4069-bd0c-240e9a9f56f9';
const SERVER = 'listmonk: https://lists.example.com';
const problemsOf = async (lines: string) =>
  (await contentOf({ 'site.yaml': SITE + lines })).problems.map(({ code, what, fix }) => ({
    code,
    what,
    fix,
  }));
const inOne = (inside: string) => `mailingList: { ${inside} }\n`;

test.each([
  inOne(`${SERVER}, lists: { everything: ${LIST} }`),
  inOne(`${SERVER}, lists: { components: { checkout: ${LIST.toUpperCase()} } }`),
  inOne('form: "https://mail.example.com/subscribe/post?u=1&id=2", field: EMAIL'),
  inOne('form: https://mail.example.com/'),
])('%j is all that it takes', async (lines) => {
  expect(await problemsOf(lines)).toEqual([]);
});

test.each([
  ['{}', 'mailingList has no listmonk, and no form either.'],
  [`{ ${SERVER} }`, 'mailingList has no lists, so that nobody could choose one.'],
  [`{ ${SERVER}, lists: {} }`, 'mailingList has no lists, so that nobody could choose one.'],
  [`{ lists: { everything: ${LIST} } }`, 'mailingList has no listmonk, the server that these lists are on.'],
  ['{ field: EMAIL }', 'mailingList has no form, the address of the form that has this field.'],
])('%s lacks something', async (value, sentence) => {
  expect(await problemsOf(`mailingList: ${value}\n`)).toMatchObject([
    { code: 'incomplete-mailing-list', what: sentence },
  ]);
});

test('a channel of listmonk needs lists to send to', async () => {
  const channel = 'notify: { channels: [{ id: mail, type: listmonk, url: LISTS_URL }] }\n';
  expect(await problemsOf(channel)).toMatchObject([
    { what: 'mailingList has no lists, to which this channel could send.' },
  ]);
  expect(await problemsOf(channel + inOne('form: https://mail.example.com/'))).toHaveLength(1);
});

test.each([
  ['http://lists.example.com', 'an https address without user and password'],
  ['javascript:alert(1)', 'an https address without user and password'],
  ['lists.example.com', 'https://lists.example.com'],
])('%s isn’t the address of a server', async (address, fix) => {
  for (const field of ['listmonk', 'form']) {
    const lists = field === 'listmonk' ? `, lists: { everything: ${LIST} }` : '';
    const [problem, ...others] = await problemsOf(inOne(`${field}: "${address}"${lists}`));
    expect(others).toEqual([]);
    expect(problem?.code).toBe('bad-text');
    expect(problem?.fix).toContain(fix);
  }
});

test('a password in the address is refused without being shown', async () => {
  const [problem, ...others] = await problemsOf(inOne('form: "https://me:hidden@mail.example.com/s"'));
  expect(others).toEqual([]);
  expect(JSON.stringify(problem)).not.toMatch(/hidden/);
  expect(problem?.fix).toContain('https://mail.example.com/s');
});

test('a list is named by its UUID, and a field by a name', async () => {
  expect(await problemsOf(inOne(`${SERVER}, lists: { everything: 4 }`))).toMatchObject([
    { code: 'bad-text', fix: 'Write the UUID of a list, as listmonk shows it.' },
  ]);
  expect(await problemsOf(inOne('form: https://mail.example.com/, field: "e mail"'))).toMatchObject([
    { code: 'bad-text' },
  ]);
});
