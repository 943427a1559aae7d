import type { Format } from '../format.ts';
import { jiraCsv, jiraJson } from './jira.ts';
import { githubJson, hubspotCsv, hubspotJson, intercomCsv, intercomJson } from './json.ts';
import { freshdesk, glpi, mapped, servicenowAudit, servicenowList } from './tables.ts';
import { zendeskJson, zendeskLines, zendeskView, zendeskWarehouse } from './zendesk.ts';

export const FORMATS: readonly Format[] = [
  ...[
    zendeskJson,
    zendeskLines,
    zendeskView,
    zendeskWarehouse,
    jiraCsv,
    jiraJson,
    freshdesk,
    servicenowList,
    servicenowAudit,
  ],
  ...[intercomJson, intercomCsv, hubspotJson, hubspotCsv, glpi, githubJson, mapped],
];
