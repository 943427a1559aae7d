import { freshdesk } from './freshdesk/freshdesk.ts';
import { github } from './github/github.ts';
import { glpi } from './glpi/glpi.ts';
import { hubspot } from './hubspot/hubspot.ts';
import type { Importer } from './importer.ts';
import { intercom } from './intercom/intercom.ts';
import { jira } from './jira/jira.ts';
import { servicenow } from './servicenow/servicenow.ts';
import { zendesk } from './zendesk/zendesk.ts';

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
