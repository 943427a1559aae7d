import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/content/read-content.ts';
import { createPublication } from '../../../src/domain/publication.ts';
import { editionOf } from '../../../src/edition/edition.ts';
import { emitAll } from '../../../src/emit/emit.ts';
import { componentPageView } from '../../../src/view/component/component.ts';
import { incidentView } from '../../../src/view/incident/incident.ts';
import { folderOf, issueFile, SITE } from '../../support/content.ts';
import { incidentFile, timelineOf } from '../../support/problems.ts';

/** What every object has under a name of its own accord. */
const NAMES = Object.getOwnPropertyNames(Object.prototype);
const BODY = timelineOf('2026-05-07 10:20 · Investigating', '2026-05-07 12:30 · Resolved');

/** Files that give a name wherever an author gives a key, an id or a word from a list. */
const FIELDS: Record<string, (name: string) => Record<string, string>> = {
  'an incident’s component': (name) => ({
    'incidents/a.md': incidentFile({}, BODY, `"${name}": major_outage`),
  }),
  'a time of a component’s states': (name) => ({
    'incidents/a.md': incidentFile(
      {},
      BODY,
      `checkout: { 2026-05-07T10:15-03:00: major_outage, "${name}": operational }`,
    ),
  }),
  'a component’s state': (name) => ({ 'incidents/a.md': incidentFile({}, BODY, `checkout: ${name}`) }),
  'an impact': (name) => ({ 'incidents/a.md': incidentFile({ impact: name }, BODY) }),
  'a kind': (name) => ({ 'incidents/a.md': incidentFile({ kind: name }, BODY) }),
  'a state in a timeline': (name) => ({
    'incidents/a.md': incidentFile({}, BODY.replace('Investigating', name)),
  }),
  'a fact': (name) => ({ 'known-issues/a.md': issueFile('KI-1', { [`"${name}"`]: 'x' }) }),
  'an issue’s component': (name) => ({
    'known-issues/a.md': issueFile('KI-1', { components: `["${name}"]` }),
  }),
  'a team': (name) => ({ 'known-issues/a.md': issueFile('KI-1', { team: name }) }),
  'a status': (name) => ({ 'known-issues/a.md': issueFile('KI-1', { status: name }) }),
  'a related issue': (name) => ({ 'known-issues/a.md': issueFile('KI-1', { related: `["${name}"]` }) }),
  'a language of a text': (name) => ({
    'known-issues/a.md': issueFile('KI-1', { affects: `{ customers: { en: all, "${name}": b } }` }),
  }),
  'a language of the portal': (name) => ({ 'site.yaml': SITE.replace('[en, pt]', `[en, "${name}"]`) }),
  'a component’s team': (name) => ({
    'site.yaml': SITE.replace('name: Checkout', `name: Checkout\n        team: "${name}"`),
  }),
  'a weight': (name) => ({ 'site.yaml': `${SITE}uptime: { weights: { "${name}": 1 } }\n` }),
  'a key of site.yaml': (name) => ({ 'site.yaml': `${SITE}"${name}": x\n` }),
  'a component of MDX': (name) => ({
    'known-issues/a.mdx': issueFile('KI-1', {}, `## Workaround\n\n<${name}>Pay.</${name}>\n`),
  }),
};

const codesOf = async (files: Record<string, string>) => {
  const { problems } = await readContent(folderOf({ 'site.yaml': SITE, ...files }), {
    clock: Date.parse('2026-11-23T12:00:00Z'),
  });
  return problems.map(({ code }) => code);
};

describe.each(Object.entries(FIELDS))('%s', (_, filesWith) => {
  test.each(NAMES)('called %s is as unknown as any other', async (name) => {
    // The same kinds of letters, in a name that no object has.
    const codes = await codesOf(filesWith(name.replaceAll(/[a-z]+/gi, (word) => `${word.slice(0, -1)}qx`)));
    expect(codes.length).toBeGreaterThan(0);
    // zod passes over this one as a key, so it is looked for elsewhere, and named as what it is.
    if (name === '__proto__') expect(await codesOf(filesWith(name))).not.toEqual([]);
    else expect(await codesOf(filesWith(name))).toEqual(codes);
  });
});

test('a component __proto__ is unknown', async () => {
  expect(await codesOf(FIELDS['an incident’s component']?.('__proto__') ?? {})).toEqual([
    'unknown-component',
  ]);
});

test('a team __proto__ of site.yaml, and one of its texts, are named', async () => {
  const teams = (yaml: string) => codesOf({ 'site.yaml': `${SITE}teams: ${yaml}\n` });
  expect(await teams('{ "__proto__": { name: A } }')).toEqual(['bad-key']);
  expect(await teams('{ money: { name: { en: A, "\\x5f_proto__": B } } }')).toEqual(['unknown-key']);
});

test('a portal may use every name that its rules allow, and says no more of it than it has', async () => {
  const site = SITE.replaceAll('id: shop', 'id: constructor').replace(
    'name: Checkout\n',
    'name: Checkout\n      - id: constructor\n        name: Builder\n        team: constructor\n',
  );
  const actions = '\n## Post-mortem\n\n### Action items\n\n- [ ] Look again (owner: toString)\n';
  const { portal, problems } = await readContent(
    folderOf({
      'site.yaml': `${site}teams: { constructor: { name: Builders } }\n`,
      'incidents/a.md': incidentFile({}, BODY + actions),
      'known-issues/a.md': issueFile('KI-1', {
        team: 'constructor',
        components: '[constructor]',
        aliases: JSON.stringify(NAMES),
        tags: JSON.stringify(NAMES),
      }),
    }),
    { clock: Date.parse('2026-11-23T12:00:00Z') },
  );
  expect(problems).toEqual([]);
  const publication = createPublication(portal, {
    baseUrl: undefined,
    now: undefined,
    clock: 1_795_000_000_000,
  });
  const files = new Map([...emitAll(publication)].map(({ path, content }) => [path, String(content)]));
  const shards = [...files].filter(([path]) => path.startsWith('redirects/')).map(([, text]) => text);
  for (const name of NAMES)
    expect(shards.join('\n')).toContain(`"${name.toLowerCase()}":"known-issues/ki-1/"`);

  const edition = editionOf(publication, 'en');
  const [incident] = portal.incidents;
  const [, builder] = portal.site.components;
  if (!incident || !builder) throw new Error('The portal has lost its records.');
  expect(JSON.stringify(componentPageView(edition, builder))).toContain('Builders');
  const text = JSON.stringify(incidentView(edition, incident));
  expect(text).toContain('toString');
  expect(text).not.toContain('Builder');
});
