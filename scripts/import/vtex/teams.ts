import { compareText } from '../../../src/domain/compare-text.ts';
import { asKey } from '../../../src/domain/fold.ts';
import { type Language, LANGUAGES, type Localized } from '../../../src/domain/schemas/common.ts';
import type { TeamFile } from './read-folder.ts';

/** A team of the source, which is a component of the portal. */
export interface Team {
  /** The component's key. */
  id: string;
  /** The name of its folder, which is `productTeam` in its files. */
  folder: string;
  name: Localized;
  order: number;
}

/** The teams by the name of their folder, in the source's own order. */
export function readTeams(files: TeamFile[]): Map<string, Team> {
  const teams = [...Map.groupBy(files, ({ folder }) => folder)].map(([folder, ofTeam]): Team => {
    const metadata = ofTeam.flatMap((file) => file.metadata ?? []);
    return {
      id: asKey((metadata[0]?.id ?? folder).replaceAll('&', ' and ')),
      folder,
      name: nameOf(folder, ofTeam),
      order: metadata[0]?.order ?? Number.POSITIVE_INFINITY,
    };
  });
  teams.sort((a, b) => (a.order === b.order ? compareText(a.folder, b.folder) : a.order - b.order));
  return new Map(teams.map((team) => [team.folder, team]));
}

function nameOf(folder: string, files: TeamFile[]): Localized {
  const names = new Map<Language, string>();
  for (const language of LANGUAGES)
    names.set(language, files.find((file) => file.language === language)?.metadata?.name ?? folder);
  return new Set(names.values()).size === 1 ? (names.get('en') ?? folder) : Object.fromEntries(names);
}

/**
 * Where an issue belongs: its team's component first, then those of its tags that are teams too; all other tags stay
 * tags. `tag` is one text, with commas between several.
 */
export function placeOf(
  team: string,
  tag: string,
  teams: ReadonlyMap<string, Team>,
): { components: string[]; tags: string[] } {
  const tags = tag
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const components = [team, ...tags].flatMap((name) => teams.get(name)?.id ?? []);
  return {
    components: [...new Set(components)],
    tags: [...new Set(tags.filter((name) => !teams.has(name)))],
  };
}
