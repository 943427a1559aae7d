import { freshdesk } from './freshdesk.ts';
import { github } from './github.ts';
import { glpi } from './glpi.ts';
import { hubspot } from './hubspot.ts';
import type { Importer } from './importer.ts';
import { intercom } from './intercom.ts';
import { jira } from './jira.ts';
import { servicenow } from './servicenow.ts';
import { zendesk } from './zendesk.ts';

/** In the order in which they are tried: those whose columns are the most telling first. */
export const IMPORTERS: readonly Importer[] = [
  jira,
  glpi,
  freshdesk,
  servicenow,
  hubspot,
  github,
  intercom,
  zendesk,
];
