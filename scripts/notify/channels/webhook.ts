import { createAddresses } from '../../../src/domain/addresses.ts';
import { statuspageId } from '../../../src/domain/statuspage-id.ts';
import type { Instant } from '../../../src/domain/time.ts';
import type { UpdateObject } from '../../../src/emit/api/schemas/update.ts';
import type { StatuspageFiles, StatuspageIncident } from '../build.ts';
import { isReminder } from '../reminders.ts';
import type { Message } from './message.ts';

/** The build that a message comes from. */
export interface WebhookContext {
  files: StatuspageFiles;
  builtAt: Instant;
  /** The address that it was built for. */
  url: string;
}

/**
 * A message in the form of Statuspage’s webhook. An incident is given as of the update, not as of the build, so that two
 * updates in one build differ. A known issue, an announcement or a week, which Statuspage doesn’t have,
 * stands in the envelope under a name of its own.
 */
export function webhookMessage(message: Message, context: WebhookContext): object {
  const { update, site } = message;
  const { files, builtAt } = context;
  const status = files.summary?.status;
  const envelope = {
    meta: { unsubscribe: null, documentation: null, generated_at: timestamp(builtAt) },
    page: {
      id: files.summary?.page.id ?? statuspageId('page', '', site),
      status_indicator: status?.indicator ?? null,
      status_description: status?.description ?? null,
    },
  };
  if (update.kind === 'week') return { ...envelope, week: weekObject(message) };
  if (update.kind === 'known-issue')
    return { ...envelope, known_issue: ownRecord(message, shortLink(update, message, context)) };
  if (update.kind === 'announcement')
    return { ...envelope, announcement: ownRecord(message, shortLink(update, message, context)) };
  const known = files.incidents.get(update.record.toLowerCase());
  // The files know what was written, and nothing of what the clock has done since.
  const isAsKnown = known && !isReminder(update.id);
  return {
    ...envelope,
    incident: isAsKnown
      ? asOf(known, message)
      : fromUpdate(message, shortLink(update, message, context), known?.id),
  };
}

/** An incident as it was at one of its updates. */
function asOf(incident: StatuspageIncident, message: Message): StatuspageIncident {
  const { published } = message.update;
  const own = updateId(message);
  const index = incident.incident_updates.findIndex(({ id }) => id === own);
  const updates = incident.incident_updates.filter((its, place) =>
    index === -1 ? Date.parse(its.created_at) <= Date.parse(published) : place >= index,
  );
  if (updates.length === 0 || updates.length === incident.incident_updates.length) return incident;
  const past = (value: unknown) =>
    typeof value === 'string' && Date.parse(value) > Date.parse(published) ? null : value;
  return {
    ...incident,
    status: updates[0]?.status ?? incident.status,
    updated_at: timestamp(Date.parse(published)),
    monitoring_at: past(incident['monitoring_at']),
    resolved_at: past(incident['resolved_at']),
    incident_updates: updates,
  };
}

/** An incident that isn’t among the newest 50 in the files, or a reminder of one: what its update says. */
function fromUpdate(message: Message, link: string, known?: string): object {
  const { update, recordTitle, text, site, url, components } = message;
  const { state, record, kind } = update;
  const at = timestamp(Date.parse(update.published));
  const id = known ?? statuspageId('incident', record, site);
  return {
    id,
    name: recordTitle,
    status: state,
    impact: kind === 'maintenance' ? 'maintenance' : null,
    shortlink: link,
    url,
    updated_at: at,
    components: update.components.map((key, index) => ({
      id: statuspageId('component', key, site),
      name: components[index] ?? key,
    })),
    incident_updates: [
      {
        id: updateId(message),
        incident_id: id,
        status: state,
        body: text,
        created_at: at,
        updated_at: at,
        display_at: at,
      },
    ],
  };
}

function weekObject({ update, recordTitle, text, url }: Message): object {
  return {
    id: update.record,
    name: recordTitle,
    body: text,
    updated_at: timestamp(Date.parse(update.published)),
    url,
  };
}

function ownRecord(message: Message, link: string): object {
  const { update, recordTitle, text, url } = message;
  return {
    id: update.record,
    name: recordTitle,
    status: update.state,
    body: text,
    updated_at: timestamp(Date.parse(update.published)),
    shortlink: link,
    url,
    components: update.components,
  };
}

/** The id of an update in the Statuspage API, from the end of its own: `INC-31/2019-05-07T13:32Z`. */
function updateId({ update: { id, record }, site }: Message): string {
  const [, key = id] = id.split(`/${record}/`);
  return statuspageId('update', `${record}/${key.replace(/^update\//, '')}`, site);
}

function shortLink({ record, kind }: UpdateObject, { site }: Message, { url }: WebhookContext): string {
  const addresses = createAddresses(new URL(url), site.defaultLanguage);
  return addresses.absolute(addresses.shortLink({ id: record, kind }));
}

/** A time in the API’s format, with three digits of milliseconds. */
function timestamp(at: Instant): string {
  return new Date(at).toISOString();
}
