import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { Publication } from '../../../../src/domain/publication.ts';
import {
  oldName,
  REDIRECT_SHARDS,
  redirectShard,
  redirectShardPath,
} from '../../../../src/domain/redirect-shard.ts';
import { emitRedirects } from '../../../../src/emit/redirects/redirects.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { incidentOf } from '../../../support/records.ts';

const issues = [
  issueOf({ id: 'KI-1042', title: 'Exports <fail> & "stop"', aliases: ['467419', 'unable-to-Export'] }),
  issueOf({ id: 'KI-7', aliases: ['1042', 'caffè & "co" \\n', 'default', '*'] }),
];
const incidents = [incidentOf({ id: 'INC-31', started: '2026-05-07T10:15-03:00' })];

/** INC-31 as the Statuspage API names it. */
const OLD_INCIDENT = 'jl4hjo82wz0r';

const root = files(publicationOf({ issues, incidents }));
const below = files(publicationOf({ issues, incidents, baseUrl: 'https://example.com/status/' }));

describe('short links', () => {
  it('are a page for each number of an issue, id of an incident and ticket number', () => {
    expect([...root.keys()].filter((path) => path.startsWith('k/'))).toEqual([
      'k/1042/index.html',
      'k/7/index.html',
      'k/inc-31/index.html',
      'k/467419/index.html',
    ]);
  });

  it('lead to the issue of that number where another has it as a ticket number', () => {
    expect(root.get('k/1042/index.html')).toContain('url=/known-issues/ki-1042/"');
  });

  it('lead on at once, by a link, and to the canonical address', () => {
    const page = below.get('k/467419/index.html') ?? '';
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/status/known-issues/ki-1042/">');
    expect(page).toContain('<a href="/status/known-issues/ki-1042/">');
    expect(page).toContain('<link rel="canonical" href="https://example.com/status/known-issues/ki-1042/">');
    expect(page).toContain('<title>KI-1042: Exports &lt;fail&gt; &amp; &quot;stop&quot;</title>');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain("default-src 'none'");
  });

  it('are valid HTML', () => {
    // What leads on at once is what this page is for.
    const rules = { 'meta-refresh': 'off', 'no-raw-characters': 'off', 'long-title': 'off' } as const;
    const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules });
    const report = validator.validateStringSync(root.get('k/1042/index.html') ?? '');
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });
});

describe('the look-up of the 404 page', () => {
  const find = (name: string) =>
    (JSON.parse(root.get(redirectShardPath(redirectShard(name))) ?? '') as Record<string, string>)[
      name.toLowerCase()
    ];

  it('has every shard', () => {
    expect(REDIRECT_SHARDS.every((shard) => root.has(redirectShardPath(shard)))).toBe(true);
  });

  it('finds aliases, numbers and ids, whatever their case', () => {
    expect(find('Unable-To-export')).toBe('known-issues/ki-1042/');
    expect(find('467419')).toBe('known-issues/ki-1042/');
    expect(find('1042')).toBe('known-issues/ki-1042/');
    expect(find('KI-7')).toBe('known-issues/ki-7/');
    expect(find('caffè & "co" \\n')).toBe('known-issues/ki-7/');
    expect(find('INC-31')).toBe('incidents/inc-31/');
    expect(find(OLD_INCIDENT)).toBe('incidents/inc-31/');
    expect(find('nothing')).toBeUndefined();
  });

  it.each([
    ['known-issues/Unable-to-Export', 'unable-to-export'],
    ['known-issues/KI-7/', 'ki-7'],
    ['k/caff%C3%A8', 'caffè'],
    ['k/%E9', '%e9'],
    ['k/1042', '1042'],
    ['tickets/467419', '467419'],
    ['known-issues/3/', ''],
    ['known-issues/status/fixed/7/', ''],
    ['incidents/2026/', ''],
    ['', ''],
  ])('looks for what %s names: %j', (path, name) => {
    expect(oldName(path)).toBe(name);
  });

  it('spreads names over its shards evenly enough to stay small', () => {
    const counts = new Map<string, number>();
    for (let name = 0; name < 6400; name += 1) {
      const shard = redirectShard(`some-old-slug-${name}`);
      counts.set(shard, (counts.get(shard) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual(REDIRECT_SHARDS);
    expect(Math.max(...counts.values())).toBeLessThan(300);
  });

  it('keeps the scheme that published pages know', () => {
    expect(['', 'ki-1042', 'unable-to-export', 'caffè'].map(redirectShard)).toEqual(['05', '03', '1d', '0b']);
  });
});

describe('lists that have moved', () => {
  it('are led to from where they were, in each language', () => {
    const many = Array.from({ length: 51 }, (_, index) => issueOf({ id: `KI-${index + 1}` }));
    const moved = files(publicationOf({ issues: many, baseUrl: 'https://example.com/status/' }));
    const leads = (path: string) => /0; url=([^"]*)/.exec(moved.get(`${path}index.html`) ?? '')?.[1];
    expect(leads('known-issues/open/')).toBe('/status/known-issues/');
    expect(leads('pt/known-issues/open/')).toBe('/status/pt/known-issues/');
    expect(leads('es/known-issues/2/')).toBe('/status/es/known-issues/all/2/');
    expect(leads('known-issues/3/')).toBeUndefined();
    expect(moved.get('pt/known-issues/open/index.html')).toContain('<title>Problemas conhecidos</title>');
  });
});

describe('_redirects', () => {
  const rules = (below.get('_redirects') ?? '').split('\n').filter((line) => line.startsWith('/'));

  it('has a rule for what Statuspage’s clients link, at its end', () => {
    expect(rules.at(-1)).toBe(`/status/incidents/${OLD_INCIDENT} /status/incidents/inc-31/ 301`);
  });

  it('has a rule for each slug below /known-issues/ and /k/, and none for numbers', () => {
    expect(rules).toHaveLength(9);
    expect(rules[0]).toBe('/status/known-issues/unable-to-export /status/known-issues/ki-1042/ 301');
    expect(rules).toContain('/status/k/unable-to-export /status/known-issues/ki-1042/ 301');
    expect(rules).toContain(
      '/status/known-issues/caff%C3%A8%20%26%20%22co%22%20%5Cn /status/known-issues/ki-7/ 301',
    );
  });

  it('has no rule that matches more than its alias', () => {
    expect(root.get('_redirects')).toContain('/k/%2A /known-issues/ki-7/ 301');
    expect(root.get('_redirects')).not.toContain('/*');
  });
});

it('lets no alias begin a line, or a rule, of its own', () => {
  const aliases = [
    'a\n/* /evil 301',
    'b\r\n"; return 301 /evil; #',
    '\ud800',
    '__proto__',
    '$uri',
    '"; } x {',
  ];
  const made = files(publicationOf({ issues: [issueOf({ id: 'KI-1', aliases })] }));
  for (const line of (made.get('_redirects') ?? '').split('\n'))
    expect(line).toMatch(/^(#.*|\/(known-issues|k)\/[^ *]+ \/known-issues\/ki-1\/ 301|what stands.*|)$/);
  expect(JSON.parse(made.get(redirectShardPath(redirectShard('__proto__'))) ?? '')).toHaveProperty(
    '__proto__',
    'known-issues/ki-1/',
  );
});

function files(publication: Publication): Map<string, string> {
  return new Map([...emitRedirects(publication)].map(({ path, content }) => [path, String(content)]));
}
