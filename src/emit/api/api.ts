import { FEED_FORMATS } from '../../domain/addresses.ts';
import { lastChangeOf } from '../../domain/changes.ts';
import { componentUptime, outagesByComponent } from '../../domain/component-history.ts';
import { evidenceOf } from '../../domain/evidence.ts';
import { own } from '../../domain/own.ts';
import type { OutputFile, Publication } from '../../domain/publication.ts';
import type { UpstreamWord } from '../../domain/schemas/upstream.ts';
import type { Component } from '../../domain/site.ts';
import { componentStates, isWatched, portalState } from '../../domain/status.ts';
import { isoUtc } from '../../domain/time.ts';
import { windowOf } from '../../domain/uptime.ts';
import type { Edition } from '../../edition/edition.ts';
import { announcementFiles } from './announcements.ts';
import { incidentFiles } from './incidents.ts';
import { knownIssueFiles } from './known-issues.ts';
import { inEachLanguage } from './links.ts';
import { metricFiles } from './metrics.ts';
import { jsonFile } from './pages.ts';
import { prioritiesFile, prioritiesPath } from './priorities.ts';
import { apiSchemas, schemaAddresses } from './schemas.ts';
import type { ApiComponents } from './schemas/components.ts';
import type { ApiSite } from './schemas/site.ts';
import { teamsFile, teamsPath } from './teams.ts';
import { localizedTexts } from './texts.ts';
import { updateFiles } from './updates.ts';
import { weekFiles, weeksPath } from './weeks.ts';

/** What the portal is, how it is, and where its files are. */
function siteObject(publication: Publication): ApiSite {
  const { portal, addresses, now } = publication;
  const { site } = portal;
  const file = (name: string) => addresses.here(addresses.api('v1', name));
  const priorities = prioritiesPath(publication);
  const [weeks, teams] = [weeksPath(publication), teamsPath(publication)];
  return {
    name: site.name,
    company: site.company,
    description: site.description === undefined ? null : localizedTexts(publication, site.description),
    url: addresses.baseUrl.href,
    languages: site.languages,
    timeZone: site.timeZone,
    updated: updatedAt(publication),
    demonstration: site.demonstration !== undefined,
    state: isWatched(portal) ? portalState(portal, now) : null,
    groups: site.groups.map(({ id, name, components }) => ({
      id,
      name: localizedTexts(publication, name),
      components: components.map((component) => component.id),
    })),
    components: site.components.map((component) => componentFacts(component, publication)),
    teams: Object.entries(site.teams).map(([id, { name }]) => ({
      id,
      name: localizedTexts(publication, name),
    })),
    segments: Object.entries(site.segments).map(([id, { name }]) => ({
      id,
      name: localizedTexts(publication, name),
    })),
    uptime: site.uptime,
    feeds: inEachLanguage(publication, (edition) => ({
      records: feeds('records', edition),
      updates: feeds('updates', edition),
    })),
    files: {
      components: file('components'),
      knownIssues: file('known-issues'),
      incidents: file('incidents'),
      announcements: file('announcements'),
      updates: file('updates'),
      priorities: priorities === undefined ? null : addresses.here(priorities),
      ...(portal.metrics.length > 0 ? { metrics: file('metrics') } : {}),
      ...(weeks === undefined ? {} : { weeks: addresses.here(weeks) }),
      ...(teams === undefined ? {} : { teams: addresses.here(teams) }),
    },
    schemas: schemaAddresses(publication),
  };
}

/** When an incident or a maintenance last changed: no other record says anything of states. Null where there is none yet. */
function updatedAt({ portal, now }: Publication): string | null {
  const change = lastChangeOf(portal.incidents, now);
  return change === undefined ? null : isoUtc(change);
}

/** What a component is, as `site.yaml` says it. */
function componentFacts(
  { id, name, group, description, team, since, evidence, report }: Component,
  publication: Publication,
): ApiSite['components'][number] {
  return {
    id,
    name: localizedTexts(publication, name),
    group,
    description: description === undefined ? null : localizedTexts(publication, description),
    team: team ?? null,
    since: since ?? null,
    evidence: evidence.map((each) => localizedTexts(publication, evidenceOf(each).name)),
    report: report ?? null,
    pages: inEachLanguage(publication, ({ addresses }) => addresses.absolute(addresses.component(id))),
  };
}

function feeds(of: 'records' | 'updates', { addresses }: Edition) {
  return Object.fromEntries(
    FEED_FORMATS.map((format) => [format, addresses.here(addresses.feed(of, format))]),
  );
}

/** The days that uptime is given of. */
const DAYS = [30, 90, 365];

/** Every component with its state and its uptime. */
function componentsObject(publication: Publication): ApiComponents {
  const { portal, now } = publication;
  const { site } = portal;
  const states = componentStates(portal, now);
  const outages = outagesByComponent(portal, now);
  const windows = DAYS.map((days) => ({ days, whole: windowOf(days, site.timeZone, now) }));
  return {
    updated: updatedAt(publication),
    components: site.components.map((component) => ({
      ...componentFacts(component, publication),
      state: isWatched(portal) ? (states.get(component.id) ?? 'operational') : null,
      upstream: upstreamObject(own(portal.upstream, component.id)),
      uptime: windows.map(({ days, whole }) => {
        const { window, uptime } = componentUptime(site, component, outages.get(component.id) ?? [], whole);
        return {
          days,
          start: isoUtc(window.start),
          end: isoUtc(window.end),
          value: uptime === undefined || !isWatched(portal) ? null : roundedDown(uptime),
          weights: site.uptime.weights,
        };
      }),
    })),
  };
}

/** What somebody else was last heard to say of a component. */
function upstreamObject(word: UpstreamWord | undefined): ApiComponents['components'][number]['upstream'] {
  if (!word) return null;
  const { name, url, state, since, asOf } = word;
  return {
    ...{ name, url, state },
    since: since === undefined ? null : isoUtc(Date.parse(since)),
    asOf: isoUtc(Date.parse(asOf)),
  };
}

/** A share to six places, rounded down, so that only a full 1 is 1; what computing adds beyond that is no loss. */
function roundedDown(share: number): number {
  return Math.floor(share * 1e6 + 1e-6) / 1e6;
}

/** Candor's own API, version 1: all that the portal says, for programs; and the schemas that its files follow. */
export function* emitApi(publication: Publication): Iterable<OutputFile> {
  const { addresses } = publication;
  yield jsonFile(addresses.api('v1', 'site'), siteObject(publication));
  yield jsonFile(addresses.api('v1', 'components'), componentsObject(publication));
  yield* knownIssueFiles(publication);
  yield* prioritiesFile(publication);
  yield* incidentFiles(publication);
  yield* announcementFiles(publication);
  yield* updateFiles(publication);
  yield* metricFiles(publication);
  yield* weekFiles(publication);
  yield* teamsFile(publication);
  yield* apiSchemas(publication);
}
