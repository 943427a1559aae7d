import { z } from 'zod';
import type { OutputFile } from '../../src/domain/publication.ts';
import { AnnouncementSchema } from '../../src/domain/schemas/announcement.ts';
import { IncidentRecordSchema } from '../../src/domain/schemas/incident.ts';
import { KnownIssueSchema, TranslationSchema } from '../../src/domain/schemas/known-issue.ts';
import { METRIC_UNITS, MetricSchema } from '../../src/domain/schemas/metric.ts';
import { NeedSchema } from '../../src/domain/schemas/need.ts';
import { OverlaySchema } from '../../src/domain/schemas/overlay.ts';
import { SaidSchema } from '../../src/domain/schemas/said.ts';
import { SiteSchema } from '../../src/domain/schemas/site.ts';
import { WeekWordSchema } from '../../src/domain/schemas/weekly.ts';
import {
  ANNOUNCEMENT_KINDS,
  COMPONENT_STATES,
  IMPACTS,
  INCIDENT_STATES,
  isOutage,
  ISSUE_STATUSES,
  MAINTENANCE_STATES,
  POST_MORTEM_SECTIONS,
  SEVERITIES,
} from '../../src/domain/vocabulary.ts';
import { WORDS } from '../../src/i18n/words.ts';
import {
  announcementTemplate,
  incidentTemplate,
  ISSUE_PARTS,
  issueTemplate,
  maintenanceTemplate,
  sections,
} from './templates.ts';

interface Snippet {
  prefix: string;
  description: string;
  body: string[];
}

const { en } = WORDS;
const TODAY = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';
const NOW = `${TODAY}T$CURRENT_HOUR:$CURRENT_MINUTE$CURRENT_TIMEZONE_OFFSET`;

/** The states of a component in an incident. */
const TROUBLE = COMPONENT_STATES.filter(isOutage);

/**
 * Snippets for Visual Studio Code, as the text of a `.code-snippets` file: records, and every field that has a fixed
 * choice. YAML's language server doesn't read the front matter of Markdown, so its schemas can't help there.
 */
function editorSnippets(): string {
  const snippets = [...records(), metric(), ...fields(), ...updates()];
  const named = snippets.map((snippet) => [snippet.description, { scope: 'markdown,mdx,yaml', ...snippet }]);
  return `${JSON.stringify(Object.fromEntries(named), null, 2)}\n`;
}

function records(): Snippet[] {
  const title = '${2:What is wrong, in a customer’s words}';
  const words = en.section;
  return [
    {
      prefix: 'known-issue',
      description: 'A known issue',
      body: issueTemplate({
        id: '${1:KI-1}',
        title,
        status: choice(3, ISSUE_STATUSES),
        severity: choice(4, SEVERITIES),
        components: '${5:component}',
        created: TODAY,
        aliases: '"${6:ticket number}"',
        texts: ISSUE_PARTS.map((_part, index) => `\${${7 + index}:…}`),
        words,
      }),
    },
    {
      prefix: 'incident',
      description: 'An incident',
      body: incidentTemplate({
        id: '${1:INC-1}',
        title,
        impact: choice(3, IMPACTS),
        started: NOW,
        components: [`\${4:component}: ${choice(5, TROUBLE)}`],
        entry: { heading: `${NOW} · ${en.incidentState.investigating}`, text: '$0' },
        words,
      }),
    },
    {
      prefix: 'maintenance',
      description: 'A scheduled maintenance',
      body: maintenanceTemplate({
        id: '${1:INC-1}',
        title: '${2:What will be done}',
        start: `\${3:${TODAY}T22:00$CURRENT_TIMEZONE_OFFSET}`,
        end: `\${4:${TODAY}T23:00$CURRENT_TIMEZONE_OFFSET}`,
        announced: NOW,
        components: ['${5:component}: under_maintenance'],
        entry: { heading: `${NOW} · ${en.maintenanceState.scheduled}`, text: '$0' },
        words,
      }),
    },
    {
      prefix: 'announcement',
      description: 'An announcement, such as a release',
      body: announcementTemplate({
        title: '${1:What comes, in a customer’s words}',
        kind: choice(2, ANNOUNCEMENT_KINDS),
        from: `\${3:${TODAY}}`,
        announced: NOW,
        components: '${4:component}',
        text: '$0',
      }),
    },
    {
      prefix: 'week-word',
      description: 'The ticket of a week, in a file of weekly/ such as 2026-W47.md',
      body: [
        '---',
        'title: ${1:What a customer asked, in their words}',
        '---',
        '',
        '${0:What was found, and what you take from it. Nobody’s name.}',
      ],
    },
    {
      prefix: 'post-mortem',
      description: 'The post-mortem of an incident',
      body: [
        `## ${words['post-mortem']}`,
        '',
        ...sections(
          POST_MORTEM_SECTIONS.map((section) => words[section]),
          POST_MORTEM_SECTIONS.map((_section, index) => `\${${index + 1}:…}`),
          3,
        ),
      ],
    },
  ];
}

function metric(): Snippet {
  return {
    prefix: 'metric',
    description: 'A metric, in a file of metrics/',
    body: [
      'name: ${1:What it is called}',
      'says: ${2:What it says, in one sentence}',
      `unit: ${choice(3, METRIC_UNITS)}`,
      `better: ${choice(4, ['up', 'down'])}`,
      'periods:',
      '  $CURRENT_YEAR-${5:Q1}: { achieved: ${6:0}, proposed: ${7:0} }',
    ],
  };
}

function fields(): Snippet[] {
  return [
    field('status', ISSUE_STATUSES, 'Where a known issue stands'),
    field('severity', SEVERITIES, 'How bad a known issue is'),
    field('impact', IMPACTS, 'How bad an incident is'),
    {
      prefix: 'component',
      description: 'A component that an incident affects, and how badly',
      body: [`\${1:component}: ${choice(2, TROUBLE)}`],
    },
    {
      prefix: 'fixed',
      description: 'When a known issue was fixed',
      body: [`fixed: { on: \${1:${TODAY}}, version: "\${2:1.0}" }`],
    },
  ];
}

function updates(): Snippet[] {
  return [
    update('issue-update', 'An update to a known issue', TODAY, ISSUE_STATUSES, en.issueStatus),
    update('incident-update', 'An update to an incident', NOW, INCIDENT_STATES, en.incidentState),
    update('maintenance-update', 'An update to a maintenance', NOW, MAINTENANCE_STATES, en.maintenanceState),
  ];
}

function update<S extends string>(
  prefix: string,
  description: string,
  time: string,
  states: readonly S[],
  words: Record<S, string>,
): Snippet {
  const shown = states.map((state) => words[state]);
  return { prefix, description, body: [`### ${time} · ${choice(1, shown)}`, '', '$0'] };
}

function field(prefix: string, values: readonly string[], description: string): Snippet {
  return { prefix, description, body: [`${prefix}: ${choice(1, values)}`] };
}

/** A place that offers the values: `${1|minor,major|}`. */
function choice(place: number, values: readonly string[]): string {
  return `\${${place}|${values.map((value) => value.replaceAll(',', '\\,')).join(',')}|}`;
}

/** The files by which editors know the content: files of the repository, by their path in it, all made from the schemas and the vocabulary. */
export function editorFiles(): OutputFile[] {
  return [
    ...editorSchemas().map(({ path, content }) => ({ path: `public/${path}`, content })),
    { path: '.vscode/candor.code-snippets', content: editorSnippets() },
  ];
}

const SCHEMAS = {
  site: SiteSchema,
  'known-issue': KnownIssueSchema,
  incident: IncidentRecordSchema,
  announcement: AnnouncementSchema,
  'week-word': WeekWordSchema,
  translation: TranslationSchema,
  said: SaidSchema,
  metric: MetricSchema,
  overlay: OverlaySchema,
  need: NeedSchema,
};

/**
 * JSON Schemas of what authors write, for editors (draft 7, which they know best). They stand in public/schemas/, so
 * that an editor finds them in a clone and a build publishes them; `npm run candor -- schemas` writes them there.
 */
export function editorSchemas(): OutputFile[] {
  return Object.entries(SCHEMAS).map(([name, schema]) => ({
    path: `schemas/${name}.json`,
    content: `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }), null, 2)}\n`,
  }));
}
