import { expect, test } from 'vitest';
import type { ContentFolder } from '../../../../src/content/content-folder.ts';
import { overlaidFolder } from '../../../../src/content/overlaid-folder.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { createPublication, type Publication } from '../../../../src/domain/publication.ts';
import { editionOf } from '../../../../src/edition/edition.ts';
import { emitAll } from '../../../../src/emit/emit.ts';
import { headerRules } from '../../../../src/emit/headers.ts';
import { cardsOf } from '../../../../src/view/card/card.ts';
import { issuePageView } from '../../../../src/view/issue/issue.ts';
import { needsView } from '../../../../src/view/needs/needs.ts';
import { portalPages } from '../../../../src/view/pages.ts';
import { pageShell } from '../../../../src/view/parts/page-shell.ts';
import { folderOf, issueFile, OUTAGE, SITE } from '../../../support/content.ts';

const NOW = Date.parse('2026-11-28T12:00Z');

async function edition(internal: Record<string, string>, language: 'en' | 'pt' = 'en') {
  const open = folderOf({
    'site.yaml': `${SITE}internalUrl: https://inside.example.net/status/\n`,
    'known-issues/2024/coupons.md': issueFile('KI-1'),
    'incidents/INC-3.md': OUTAGE,
  });
  const { portal, problems } = await readContent(overlaidFolder(open, folderOf(internal)), { clock: NOW });
  const publication = createPublication(portal, { baseUrl: undefined, now: NOW, clock: NOW });
  return { ...editionOf(publication, language), problems };
}

const issueOf = ({ portal }: Awaited<ReturnType<typeof edition>>) => {
  const [issue] = portal.issues;
  if (!issue) throw new Error('there is no issue');
  return issue;
};

const OVERLAY = `---
tracker: [{ name: CHK-7, url: https://tracker.example/CHK-7 }]
---
Ask for the cart’s number.

## O que não dizer

No date.

## Costs

See [the rest](#costs) and [the reply](INC-3.internal.md).
`;

test('an overlay is found by the name of the record’s file or by its id, whatever its folder', async () => {
  for (const name of ['coupons', '2024/KI-1', 'elsewhere/coupons']) {
    const inside = await edition({ [`known-issues/${name}.internal.md`]: OVERLAY });
    expect(inside.problems.map(({ code }) => code)).toEqual(['unknown-file']);
    expect(issueOf(inside).overlay, name).toBeUndefined();
    const right = OVERLAY.replace('INC-3.internal.md', '#costs');
    expect(issueOf(await edition({ [`known-issues/${name}.internal.md`]: right })).overlay?.path).toBe(
      `known-issues/${name}.internal.md`,
    );
  }
});

test('its sections stand on the page of the record under names in the page’s language, or in the author’s', async () => {
  const files = {
    'known-issues/KI-1.internal.md': OVERLAY.replace('INC-3.internal.md', '../incidents/INC-3.internal.md'),
    'known-issues/KI-1.internal.pt.md': '---\n---\n## What not to say\n\nNenhuma data.\n',
    'incidents/INC-3.internal.md': '---\n---\n## Technical notes\n\nIt is the cache.\n',
  };
  const english = await edition(files);
  expect(english.problems).toEqual([]);
  const overlay = issuePageView(english, issueOf(english)).overlay;
  expect(overlay).toMatchObject({ label: 'Internal', tracker: { links: [{ text: 'CHK-7' }] } });
  expect(overlay?.sections.map(({ anchor, heading, lang }) => [anchor, heading, lang])).toEqual([
    ['internal-text', '', undefined],
    ['internal-not-to-say', 'What not to say', undefined],
    ['internal-costs', 'Costs', undefined],
  ]);
  const last = overlay?.sections.at(-1)?.html;
  expect(last).toContain('href="/status/known-issues/ki-1/#internal-costs"');
  expect(last).toContain('href="/status/incidents/inc-3/"');

  const portuguese = await edition(files, 'pt');
  const translated = issuePageView(portuguese, issueOf(portuguese)).overlay;
  expect(translated?.sections.map(({ heading, headingLang, lang }) => [heading, headingLang, lang])).toEqual([
    ['', 'en', 'en'],
    ['O que não dizer', 'pt', undefined],
    ['Costs', 'en', 'en'],
  ]);
});

test('it says what it is, is for no search engine, no other site and no shared cache, and copies public links', async () => {
  const inside = await edition({ 'known-issues/KI-1.internal.md': '---\n---\nAsk for the cart’s number.\n' });
  const view = issuePageView(inside, issueOf(inside));
  expect(view.link.address).toBe('https://status.example.com/k/1');
  const shell = pageShell(inside, view.page);
  expect(shell).toMatchObject({ canonical: undefined, alternates: [], card: undefined, jsonLd: undefined });
  expect(shell.band).toMatch(/^Internal edition/);
  expect(cardsOf(inside.publication)).toEqual([]);
  const files = new Map([...emitAll(inside.publication)].map((file) => [file.path, file]));
  expect(files.get('robots.txt')?.content).toBe('User-agent: *\nDisallow: /\n');
  expect([...files.keys()].filter((path) => path.startsWith('sitemap'))).toEqual([]);
  const headers = headerRules(inside.publication);
  expect(headers.find(({ pattern }) => pattern === '*')?.headers).toHaveProperty('X-Robots-Tag');
  const texts = headers.flatMap(({ headers: each }) => Object.entries(each).map((pair) => pair.join(': ')));
  expect(texts.filter((text) => /Access-Control|Cache-Control: (?!private)/.test(text))).toEqual([]);
});

test('a full address is one that the public edition has, or leads to the internal one', async () => {
  const announcement = (more: string, text = 'It is so.') =>
    `---\ntitle: So it is\nkind: change\nfrom: 2026-12-10\n${more}components: [checkout]\n---\n${text}\n`;
  const metric =
    'name: Wait\nsays: How long they wait.\nunit: hours\nbetter: down\nperiods: { 2026-09: { achieved: 2 } }\n';
  const open = {
    'site.yaml': `${SITE}internalUrl: https://inside.example.net/status/\nweekly: { since: 2026-W40 }\n`,
    'known-issues/KI-1.md': issueFile('KI-1'),
    'incidents/INC-3.md': OUTAGE,
    'announcements/for-all.md': announcement('announced: 2026-11-20\n'),
    'announcements/not-yet.md': announcement('announced: 2026-12-01\nearly: 7d\n'),
  };
  const internal = {
    'announcements/ours.md': announcement('', '![Plan](the%20plan.png), [all](for-all.md), [this](ours.md).'),
    'announcements/the plan.png': 'png',
    'metrics/wait.yaml': metric,
  };
  const read = async (folder: ContentFolder) => {
    const { portal, problems } = await readContent(folder, { clock: NOW });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return createPublication(portal, { baseUrl: undefined, now: NOW, clock: NOW });
  };
  const outside = await read(folderOf(open));
  const inside = await read(overlaidFolder(folderOf(open), folderOf(internal)));
  const pathsOf = (publication: Publication) =>
    new Set(
      [...emitAll(publication), ...portalPages(publication)].map(({ path }) =>
        path.replace(/(^k\/.+)\/index\.html$/, '$1'),
      ),
    );
  const [served, servedInside] = [pathsOf(outside), pathsOf(inside)];
  const texts = [...emitAll(inside)].map(({ content }) => String(content).replaceAll('\r\n ', '')).join('\n');
  const addressesAt = (base: string) =>
    new Set(
      [...texts.matchAll(new RegExp(`${base.replaceAll('.', '[.]')}([^\\s"'<>()\\\\,?#]*)`, 'g'))].map(
        ([, path = '']) => decodeURI(path),
      ),
    );
  expect([...addressesAt('https://status.example.com/')].filter((path) => !served.has(path))).toEqual([]);
  const own = addressesAt('https://inside.example.net/status/');
  expect([...own].filter((path) => !servedInside.has(path) && !path.startsWith('assets/'))).toEqual([]);
  for (const path of [
    'announcements/ours/',
    'pt/announcements/ours/',
    'announcements/not-yet/',
    'announcements/ours.md',
    'api/v1/announcements/ours.json',
    'feeds/announcements/not-yet.atom',
    'assets/announcements/the plan.png',
    'metrics/',
    'api/v1/metrics.json',
    'feeds/records.atom',
    'calendar.ics',
  ])
    expect(own, path).toContain(path);
  expect(own).not.toContain('announcements/for-all/');
  expect(own).not.toContain('known-issues/ki-1/');
});

test('needs stand on a page by outcome, and links among them lead there', async () => {
  const need = (outcome: string, more = '', text = 'They do it by hand.') =>
    `---\ntitle: Nobody can see ${outcome}\nby: A shop\nasked: 2026-01-02\n${more}outcome: ${outcome}\n---\n${text}\n`;
  const inside = await edition({
    'needs/old.md': need('shipped', 'demonstrated: 2026-02-01\n'),
    'needs/sub/the one.pt.md': need('shown', 'demonstrated: 2026-03-01\n', 'Ver [outra](../old.md).'),
    'needs/asked.md': need('asked'),
    'needs/never.md': need('not-done', 'because: It is a spreadsheet’s work.\n'),
  });
  expect(inside.problems).toEqual([]);
  const { groups } = needsView(inside);
  expect(groups.map(({ id, needs }) => [id, needs.map(({ anchor }) => anchor)])).toEqual([
    ['asked', ['need-asked']],
    ['shown', ['need-sub_2f_the_20_one']],
    ['shipped', ['need-old']],
    ['not-done', ['need-never']],
  ]);
  const [shown] = groups[1]?.needs ?? [];
  expect(shown?.lang).toBe('pt');
  expect(shown?.sections[0]?.html).toContain('href="/status/needs/#need-old"');
});
