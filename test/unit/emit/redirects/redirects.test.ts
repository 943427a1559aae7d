import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { Publication } from '../../../../src/domain/publication.ts';
import { REDIRECT_SHARDS, redirectShard, redirectShardPath } from '../../../../src/domain/redirect-shard.ts';
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

describe('redirects.nginx.conf', () => {
  const conf = below.get('redirects.nginx.conf') ?? '';

  it('finds the name in an address of any language', () => {
    const [, pattern = ''] = /"~(\^.*\$)" \$candor_segment;/.exec(conf) ?? [];
    const groups = (path: string) => new RegExp(pattern).exec(path)?.groups;
    expect(groups('/status/pt/known-issues/some-slug/')).toMatchObject({
      candor_language: 'pt/',
      candor_segment: 'some-slug',
    });
    expect(groups('/status/k/467419')).toMatchObject({ candor_language: '', candor_segment: '467419' });
    expect(groups('/status/known-issues/page/2/')).toBeUndefined();
    expect(groups('/known-issues/some-slug/')).toBeUndefined();
  });

  it('finds what Statuspage’s clients link below /incidents/, and nothing else there', () => {
    const [, pattern = ''] = /"~(\^.*\$)" \$candor_segment;/.exec(conf) ?? [];
    const found = (path: string) => new RegExp(pattern).exec(path)?.groups?.['candor_segment'];
    expect(found(`/status/incidents/${OLD_INCIDENT}`)).toBe(OLD_INCIDENT);
    expect(found(`/status/es/incidents/${OLD_INCIDENT}/`)).toBe(OLD_INCIDENT);
    expect(found('/status/incidents/inc-31/')).toBeUndefined();
    expect(found('/status/incidents/2026/')).toBeUndefined();
    expect(found('/status/incidents/2026/11/')).toBeUndefined();
    expect(conf).toContain(`    "\\\\${OLD_INCIDENT}" incidents/inc-31/;\n`);
  });

  it('writes every name as plain text in quotes, and no address that leads to itself', () => {
    expect(conf).toContain('    "\\\\unable-to-export" known-issues/ki-1042/;\n');
    expect(conf).toContain('    "\\\\default" known-issues/ki-7/;\n');
    expect(conf).toContain('    "\\\\caffè & \\"co\\" \\\\n" known-issues/ki-7/;\n');
    expect(conf).not.toContain('ki-7" ');
  });

  it('gives the variable by which the README has nginx redirect', () => {
    expect(conf).toContain(
      'map $candor_record $candor_redirect {\n    default "";\n    "~." /status/$candor_language$candor_record;\n}',
    );
    const directive = 'if ($candor_redirect) { return 301 $candor_redirect; }';
    expect(conf).toContain(`# ${' '.repeat(4)}${directive}\n`);
    expect(readFileSync('README.md', 'utf8')).toContain(directive);
  });

  it('has room for its longest name', () => {
    const long = 'a'.repeat(195);
    const { size } = / *map_hash_bucket_size (?<size>\d+);/.exec(
      files(publicationOf({ issues: [issueOf({ aliases: [long] })] })).get('redirects.nginx.conf') ?? '',
    )?.groups ?? { size: '0' };
    expect(Number(size)).toBeGreaterThan(195 + 16);
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
  for (const line of (made.get('redirects.nginx.conf') ?? '')
    .split('\n')
    .filter((text) => /^ {4}"\\/.test(text)))
    expect(line).toMatch(/^ {4}"(?:[^"\\]|\\.)*" known-issues\/ki-1\/;$/);
  expect(made.get('redirects.nginx.conf')).not.toContain('return 301 /evil');
  expect(JSON.parse(made.get(redirectShardPath(redirectShard('__proto__'))) ?? '')).toHaveProperty(
    '__proto__',
    'known-issues/ki-1/',
  );
});

function files(publication: Publication): Map<string, string> {
  return new Map([...emitRedirects(publication)].map(({ path, content }) => [path, String(content)]));
}
