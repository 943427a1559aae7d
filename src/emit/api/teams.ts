import { own } from '../../domain/own.ts';
import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import { wholePortal } from '../../domain/record/record-key.ts';
import { type TeamWork, teamWork } from '../../domain/teams.ts';
import { inEachLanguage } from './links.ts';
import { jsonText } from './pages.ts';
import type { ApiTeams } from './schemas/teams.ts';
import { localizedTexts } from './texts.ts';

/** Where the teams are; undefined where none has a page. */
export function teamsPath(publication: Publication): string | undefined {
  return teamWork(publication).size > 0 ? publication.addresses.api('v1', 'teams') : undefined;
}

/** `teams.json`: the teams that have pages, with what these show. */
export function* teamsFile(publication: Publication): Iterable<OutputFile> {
  const path = teamsPath(publication);
  if (path !== undefined)
    yield fileFrom(wholePortal(publication), path, () => jsonText(teamsObject(publication)));
}

function teamsObject(publication: Publication): ApiTeams {
  const work = [...teamWork(publication)];
  return { teams: work.flatMap(([key, its]) => teamObject(publication, key, its) ?? []) };
}

function teamObject(
  publication: Publication,
  key: string,
  { components, issues, incidents, postMortems, medianAge }: TeamWork,
): ApiTeams['teams'][number] | undefined {
  const team = own(publication.portal.site.teams, key);
  if (!team) return undefined;
  return {
    id: key,
    name: localizedTexts(publication, team.name),
    description: team.description === undefined ? null : localizedTexts(publication, team.description),
    contact: team.contact ?? null,
    experts: team.experts.map(({ role, name, contact }) => ({
      role: localizedTexts(publication, role),
      name: name ?? null,
      contact: contact ?? null,
    })),
    components: components.map(({ id }) => id),
    openIssues: issues.map(({ id }) => id),
    openIncidents: incidents.map(({ id }) => id),
    postMortemsDue: postMortems.map(({ record, day }) => ({ incident: record.id, due: day })),
    medianAge: medianAge ?? null,
    pages: inEachLanguage(publication, ({ addresses }) => addresses.absolute(addresses.team(key))),
  };
}
