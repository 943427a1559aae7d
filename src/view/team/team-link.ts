import { own } from '../../domain/own.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import { teamsOfIncident } from '../../domain/teams.ts';
import type { Edition } from '../../edition/edition.ts';
import { filled, type InlineText } from '../parts/inline-text.ts';

/** A team by its name, with its page; undefined where site.yaml has no such team. Whoever names one gives it a page. */
export function teamLink(
  edition: Edition,
  key: string | undefined,
): { text: string; href: string } | undefined {
  const { site, addresses, localized } = edition;
  const team = key === undefined ? undefined : own(site.teams, key);
  if (key === undefined || !team) return undefined;
  return { text: localized(team.name), href: addresses.href(addresses.team(key)) };
}

/** Who answers for an incident or a maintenance: the teams of what it affects; undefined where nobody is named. */
export function answeringTeams(edition: Edition, record: IncidentRecord): InlineText[] | undefined {
  const links = teamsOfIncident(edition.portal, record).flatMap((key) => teamLink(edition, key) ?? []);
  if (links.length === 0) return undefined;
  return filled(edition.words.team.answers, { teams: { text: '' } }).flatMap((piece) =>
    piece.text === ''
      ? links.flatMap((link, index) => (index === 0 ? [link] : [{ text: ', ' }, link]))
      : [piece],
  );
}
