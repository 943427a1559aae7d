import { contactText } from '../../domain/contact.ts';
import { own } from '../../domain/own.ts';
import type { KnownIssue, PortalRecord } from '../../domain/record/records.ts';
import { RESPONSES } from '../../domain/response.ts';
import { SHARE_DAYS } from '../../domain/shares.ts';
import { componentStates, isWatched } from '../../domain/status.ts';
import type { OpenAction, TeamWork } from '../../domain/teams.ts';
import { dayOf } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { whenText } from '../incident/post-mortem.ts';
import { issueTable } from '../issues/issue-row.ts';
import { componentBadge } from '../parts/badge.ts';
import { logRow } from '../parts/log.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { duePostMortem, promisedStep, promisedUpdate } from '../parts/promised.ts';
import { breadcrumbs } from '../parts/structured-data.ts';

export type TeamView = ReturnType<typeof teamView>;

/** Open issues that the page of a team lists; the lists of its components have all. */
const ROWS = 50;

/** The page of a team: what it answers for, who in it knows what, what is open, promised and to be done. */
export function teamView(edition: Edition, key: string, work: TeamWork) {
  const { site, addresses, localized } = edition;
  const words = edition.words.team;
  const team = own(site.teams, key);
  const name = team ? localized(team.name) : key;
  return {
    page: {
      address: (each) => each.team(key),
      title: name,
      description: phrase(words.description, { team: name, company: site.company }),
      section: 'now',
      structuredData: [
        breadcrumbs([
          { name: edition.words.shell.now, url: addresses.absolute(addresses.home) },
          { name, url: addresses.absolute(addresses.team(key)) },
        ]),
      ],
    } satisfies PageInfo,
    words,
    name,
    description: team?.description && localized(team.description),
    contact: team?.contact === undefined ? undefined : { text: words.contact, href: team.contact },
    experts: (team?.experts ?? []).map(({ role, name: called, contact }) => ({
      role: localized(role),
      name: called,
      contact: contact === undefined ? undefined : { text: contactText(contact), href: contact },
    })),
    components: componentRows(edition, work),
    incidents: work.incidents.map((incident) => logRow(edition, incident, { hours: true })),
    promises: promiseRows(edition, work),
    shares: sharesView(edition, work),
    postMortems: work.postMortems.map(({ record, day }) => ({
      promised: duePostMortem(edition, day),
      ...recordLine(edition, record),
    })),
    actions: work.actions.map((action) => actionItem(edition, action)),
    issues: issuesSection(edition, work, name),
  };
}

function componentRows(edition: Edition, { components }: TeamWork) {
  const { portal, addresses, now, localized } = edition;
  const states = isWatched(portal) ? componentStates(portal, now) : undefined;
  return components.map(({ id, name }) => ({
    id,
    name: localized(name),
    href: addresses.href(addresses.component(id)),
    badge: states && componentBadge(edition, states.get(id) ?? 'operational'),
  }));
}

function promiseRows(edition: Edition, { promises }: TeamWork) {
  return promises.flatMap(({ record }) => {
    const promised =
      record.kind === 'incident' ? promisedUpdate(edition, record) : promisedStep(edition, record);
    return promised ? [{ promised, ...recordLine(edition, record) }] : [];
  });
}

/** A record as what is said of it is about. */
function recordLine({ addresses, textOf, langOf }: Edition, record: PortalRecord) {
  const text = textOf(record);
  return { href: addresses.href(addresses.record(record)), title: text.value.title, lang: langOf(text) };
}

/** How much of what was promised and asked lately was in time, where records date any of it. */
function sharesView({ words, format }: Edition, { shares }: TeamWork) {
  const { shares: sentences, sharesMean } = words.promises;
  const lines = (['kept', ...RESPONSES] as const).flatMap((name) => {
    const share = shares[name];
    if (!share) return [];
    return phrase(sentences[name], { met: format.number(share.met), all: format.number(share.all) });
  });
  return lines.length === 0 ? [] : [...lines, phrase(sharesMean, { days: format.number(SHARE_DAYS) })];
}

/** An action in the language of the page, where its translation has as many of them. */
function actionItem(edition: Edition, { incident, item, index, of }: OpenAction) {
  const { site, html, langOf, postMortemOf } = edition;
  const items = postMortemOf(incident)?.actionItems ?? [];
  const said = (items.length === of && items[index]) || { value: item, language: site.defaultLanguage };
  return {
    html: html(said.value.html),
    lang: langOf(said),
    note: whenText(edition, item),
    record: recordLine(edition, incident),
  };
}

function issuesSection(edition: Edition, { issues, medianAge, components }: TeamWork, name: string) {
  const { site, now, format, addresses, componentName } = edition;
  const words = edition.words.team;
  const day = format.day(dayOf(now, site.timeZone));
  const listed = componentsOf(
    issues,
    components.map(({ id }) => id),
  );
  return {
    title: words.issues,
    none: issues.length === 0 ? words.noIssues : undefined,
    notes:
      medianAge === undefined
        ? []
        : [
            phrase(words.age, { age: format.count(medianAge, edition.words.priorities.days) }),
            phrase(words.ageMeans, {
              issues: format.count(issues.length, edition.words.issues.openCount),
              day,
            }),
          ],
    table:
      issues.length === 0
        ? undefined
        : issueTable(edition, issues.slice(0, ROWS), `${words.issues}: ${name}`),
    rest:
      issues.length <= ROWS
        ? undefined
        : {
            text: phrase(words.rest, { shown: format.number(ROWS), all: format.number(issues.length) }),
            links: listed.map((id) => ({
              text: componentName(id),
              href: addresses.href(`${addresses.knownIssues}component/${id}/`),
            })),
          },
  };
}

/** Every component whose list has some of these issues, the team's own first. */
function componentsOf(issues: readonly KnownIssue[], own: readonly string[]): string[] {
  return [...new Set([...own, ...issues.flatMap(({ facts }) => facts.components.slice(0, 1))])];
}
