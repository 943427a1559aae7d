import fc from 'fast-check';
import { SITE } from './content.ts';

/** A content folder in memory, with the instant and the address that it is published for. */
export interface GeneratedContent {
  files: Record<string, string>;
  now: number;
  baseUrl: string | undefined;
}

/** Records that others name, and so stay; beside them are two that come and go. */
const ISSUES = ['KI-1', 'KI-2', 'KI-3', 'KI-4'] as const;
const INCIDENTS = ['INC-1', 'INC-2', 'INC-3'] as const;
const FIRST = Date.parse('2026-11-20T12:00Z');
const HOUR = 3_600_000;

/** How long after the first instant something happens, in hours: around the bounds of what is generated. */
const hours = fc.integer({ min: 0, max: 200 });
const instant = (hour: number) => new Date(FIRST + hour * HOUR).toISOString().replace(':00.000Z', 'Z');

const prose = fc.constantFrom(
  ...['It fails.', 'It stops.', 'It is slow.'],
  'See KI-2 and KI-3.',
  'As in [the other](../known-issues/KI-4.md#workaround), then INC-1.',
  'A *long* story of INC-2 with `code` and [a link](https://www.example.com/).',
);
const title = fc.constantFrom('Exports fail', 'Orders are late', 'Coupons are lost', 'Cards <b> & co.');

/** A known issue in one language or two. */
function issue(id: string): fc.Arbitrary<Record<string, string>> {
  return fc
    .record({
      ...{ title, prose, workaround: fc.option(prose), translation: fc.option(title) },
      status: fc.constantFrom('confirmed', 'backlog', 'fixed', 'duplicate', 'no-fix'),
      severity: fc.constantFrom('minor', 'major', 'critical'),
      updated: fc.constantFrom('2026-11-19', '2026-11-20'),
      components: fc.constantFrom('[checkout]', '[checkout, catalog]'),
      related: fc.subarray(
        ISSUES.filter((other) => other !== id),
        { maxLength: 1 },
      ),
      incidents: fc.subarray([...INCIDENTS], { maxLength: 1 }),
      reporters: fc.option(fc.integer({ min: 5, max: 9 })),
      update: fc.option(hours),
      next: fc.constantFrom('2026-11-21', '2026-12-01'),
      kept: fc.option(fc.constantFrom('2026-11-09', '2026-11-12')),
    })
    .map((facts) => {
      const original = ISSUES[(ISSUES.indexOf(id as 'KI-1') + 1) % ISSUES.length];
      const lines = [
        `id: ${id}`,
        `title: ${facts.title}`,
        `status: ${facts.status === 'duplicate' && id === 'KI-4' ? 'confirmed' : facts.status}`,
        `severity: ${facts.severity}`,
        `components: ${facts.components}`,
        'created: 2026-01-02',
        `updated: ${facts.updated}`,
        ...(['confirmed', 'backlog'].includes(facts.status) && facts.update === null
          ? [`next: { by: ${facts.next}, what: ${facts.title} }`]
          : []),
        `promised: [{ by: 2026-11-10, what: ${facts.title}${facts.kept === null ? '' : `, kept: ${facts.kept}`} }]`,
        `related: [${facts.related.join(', ')}]`,
        `incidents: [${facts.incidents.join(', ')}]`,
        ...(facts.status === 'fixed' ? ['fixed: { on: 2026-11-18 }'] : []),
        ...(facts.status === 'no-fix' ? ['reason: It is by design.'] : []),
        ...(facts.status === 'duplicate' && id !== 'KI-4' ? [`duplicateOf: ${original}`] : []),
        ...(facts.reporters === null
          ? []
          : [`reports: { reporters: ${facts.reporters}, tickets: 9, asOf: 2026-11-01 }`]),
      ];
      const workaround = facts.workaround === null ? 'N/A' : facts.workaround;
      const update =
        facts.update === null || facts.status !== 'confirmed'
          ? ''
          : `\n## Updates\n\n### ${instant(facts.update)} · Confirmed\n\n${facts.prose}\n`;
      const body = `## Summary\n\n${facts.prose}\n\n## Workaround\n\n${workaround}\n${update}`;
      const file = `---\n${lines.join('\n')}\n---\n${body}`;
      const name = `known-issues/${id}`;
      return {
        [`${name}.md`]: file,
        ...(facts.translation === null
          ? {}
          : { [`${name}.pt.md`]: `---\ntitle: ${facts.translation}\n---\n## Resumo\n\n${facts.prose}\n` }),
      };
    });
}

/** An incident or a maintenance. */
function incident(id: string): fc.Arbitrary<Record<string, string>> {
  return fc
    .record({
      ...{ title, prose, start: hours, long: hours, components: fc.constantFrom('checkout', 'catalog') },
      isMaintenance: fc.boolean(),
      isOver: fc.boolean(),
      kept: fc.option(hours),
      knownIssues: fc.subarray([...ISSUES], { maxLength: 1 }),
    })
    .map(({ start, long, isMaintenance, isOver, ...facts }) => {
      const end = start + long + 1;
      const state = isMaintenance ? 'under_maintenance' : 'major_outage';
      const lines = [
        `id: ${id}`,
        `title: ${facts.title}`,
        ...(isMaintenance
          ? ['kind: maintenance', `scheduled: { start: ${instant(start)}, end: ${instant(end)} }`]
          : ['kind: incident', 'impact: major', `started: ${instant(start)}`]),
        ...(isOver && !isMaintenance ? [`resolved: ${instant(end)}`] : []),
        ...(isMaintenance || facts.kept === null
          ? []
          : [`promised: [{ by: ${instant(start + 1)}, kept: ${instant(start + facts.kept)} }]`]),
        `components: { ${facts.components}: ${state} }`,
        `knownIssues: [${facts.knownIssues.join(', ')}]`,
      ];
      const entries = isMaintenance
        ? [[start, 'Scheduled']]
        : [[start, 'Investigating'], ...(isOver ? [[end, 'Resolved']] : [])];
      const timeline = entries.map(
        ([hour, word]) => `### ${instant(Number(hour))} · ${word}\n\n${facts.prose}\n`,
      );
      const body = `## Timeline\n\n${timeline.join('\n')}`;
      return { [`incidents/${id}.md`]: `---\n${lines.join('\n')}\n---\n\n${body}` };
    });
}

/** An announcement that is over, on or to come; of an instant or of days. */
function announcement(key: string): fc.Arbitrary<Record<string, string>> {
  return fc
    .record({
      ...{ title, prose, start: hours, long: fc.option(hours), isOfDays: fc.boolean() },
      announced: fc.option(hours),
      translation: fc.option(title),
      components: fc.constantFrom('[]', '[checkout]', '[checkout, catalog]'),
    })
    .map(({ start, long, isOfDays, announced, translation, ...facts }) => {
      const written = (hour: number) => instant(hour).slice(0, isOfDays ? 10 : undefined);
      const lines = [
        `title: ${facts.title}`,
        'kind: release',
        `from: ${written(start)}`,
        ...(long === null ? [] : [`until: ${written(start + long)}`]),
        ...(announced === null || announced > start ? [] : [`announced: ${instant(announced)}`]),
        `components: ${facts.components}`,
      ];
      const name = `announcements/${key}`;
      return {
        [`${name}.md`]: `---\n${lines.join('\n')}\n---\n${facts.prose}\n`,
        ...(translation === null
          ? {}
          : { [`${name}.pt.md`]: `---\ntitle: ${translation}\n---\n${facts.prose}\n` }),
      };
    });
}

/** A word on a week that is over, with a translation or without. */
function weekWord(week: string): fc.Arbitrary<Record<string, string>> {
  return fc
    .record({ title: fc.option(title), prose, translation: fc.option(title) })
    .map(({ title: said, prose: text, translation }) => ({
      [`weekly/${week}.md`]: `---\n${said === null ? '' : `title: ${said}\n`}---\n${text}\n`,
      ...(translation === null
        ? {}
        : { [`weekly/${week}.pt.md`]: `---\ntitle: ${translation}\n---\n${text}\n` }),
    }));
}

/** When releases are possible, half of the days of the first week. */
const RELEASES =
  'holidays: [2026-11-24]\nreleases: { on: [mon-thu, sat], between: "07:00-13:00", except: [2026-11-25] }\n';

/** How soon incidents are answered, and whom to call meanwhile. */
const ANSWERS =
  'workingHours: { on: [mon-fri], between: "08:00-20:00" }\ntargets: { acknowledge: 1h, answer: 4h, postMortem: 2d }\n' +
  'callNow:\n  - { impacts: [major], components: [checkout], who: Checkout on call, contact: "tel:+551155500143" }\n';

const site = fc.constantFrom(
  SITE,
  SITE + RELEASES,
  SITE + ANSWERS,
  SITE.replace('name: Shop', 'name: Store'),
  SITE.replace('languages: [en, pt]', 'languages: [en, pt, es]'),
  SITE.replace('America/Sao_Paulo', 'Europe/Berlin'),
);

const whole = (text: string) =>
  `${text.replace('name: Checkout\n', 'name: Checkout\n      - id: catalog\n        name: Catalog\n')}weekly: { since: 2026-W45 }\n`;

/**
 * Two states of one content folder: some records are the same in both, some differ, come or go; so do the site's facts, the
 * clock and the address.
 */
export function twoStates(): fc.Arbitrary<[GeneratedContent, GeneratedContent]> {
  const one = [
    ...[...ISSUES, 'KI-8'].map(issue),
    ...[...INCIDENTS, 'INC-8'].map(incident),
    announcement('new-checkout'),
    weekWord('2026-W46'),
  ];
  const fateOf = (index: number) =>
    [ISSUES.length, one.length - 3, one.length - 2, one.length - 1].includes(index)
      ? fc.constantFrom('same', 'other', 'gone', 'new')
      : fc.constantFrom('same', 'same', 'same', 'same', 'other');
  return fc
    .record({
      first: fc.tuple(...one),
      second: fc.tuple(...one),
      fates: fc.tuple(...one.map((_, index) => fateOf(index))),
      sites: fc.tuple(site, fc.option(site, { freq: 1 })),
      nows: fc.tuple(hours, fc.constantFrom(0, 0, 1, 30)),
      moved: fc.boolean(),
    })
    .map(({ first, second, fates, sites: [before, after], nows: [hour, later], moved }) => {
      const pick = (all: readonly Record<string, string>[], left: string) =>
        Object.assign({}, ...all.map((files, index) => (fates[index] === left ? {} : files))) as Record<
          string,
          string
        >;
      const changed = first.map((files, index) =>
        fates[index] === 'other' ? (second[index] ?? files) : files,
      );
      const now = FIRST + hour * HOUR;
      return [
        { files: { 'site.yaml': whole(before), ...pick(first, 'new') }, now, baseUrl: undefined },
        {
          files: { 'site.yaml': whole(after ?? before), ...pick(changed, 'gone') },
          now: now + later * HOUR,
          baseUrl: moved && later > 0 ? 'https://other.example/status/' : undefined,
        },
      ];
    });
}
