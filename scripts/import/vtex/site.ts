import { compareText } from '../../../src/domain/compare-text.ts';
import { asKey } from '../../../src/domain/fold.ts';
import type { Localized } from '../../../src/domain/schemas/common.ts';
import type { SiteInput } from '../../../src/domain/schemas/site.ts';
import type { TeamFile } from './read-folder.ts';
import { SOURCE_LANGUAGES, type SourceLanguage } from './source-language.ts';

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
  const names = new Map<SourceLanguage, string>();
  for (const language of SOURCE_LANGUAGES)
    names.set(language, files.find((file) => file.language === language)?.metadata?.name ?? folder);
  return new Set(names.values()).size === 1 ? (names.get('en') ?? folder) : Object.fromEntries(names);
}

/**
 * Where an issue belongs: to its team’s component first, then to those of its tags that are teams too; other tags stay
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

export const TIME_ZONE = 'America/Sao_Paulo';

/** The source has some forty teams in one list; here they are grouped by what a customer does with them. */
const GROUPS: { id: string; name: Localized; teams: string[] }[] = [
  {
    id: 'storefront',
    name: { en: 'Storefront', pt: 'Loja virtual', es: 'Tienda' },
    teams: ['cms', 'faststore', 'portal', 'store-framework', 'live-shopping'],
  },
  {
    id: 'catalogue',
    name: {
      en: 'Catalogue, search and prices',
      pt: 'Catálogo, busca e preços',
      es: 'Catálogo, búsqueda y precios',
    },
    teams: ['catalog', 'intelligent-search', 'marketing-and-merchandising', 'pricing-and-promotions'],
  },
  {
    id: 'buying',
    name: { en: 'Checkout and payments', pt: 'Checkout e pagamentos', es: 'Checkout y pagos' },
    teams: ['checkout', 'financial', 'payments', 'shopping'],
  },
  {
    id: 'orders',
    name: { en: 'Orders and delivery', pt: 'Pedidos e entrega', es: 'Pedidos y entrega' },
    teams: [
      'logistics',
      'order-allocation',
      'order-management',
      'pick-and-pack',
      'post-purchase',
      'vtex-log',
      'vtex-shipping-network-vtex-log',
    ],
  },
  {
    id: 'sales-channels',
    name: { en: 'Sales channels', pt: 'Canais de venda', es: 'Canales de venta' },
    teams: ['b2b', 'channels', 'connections', 'marketplace', 'marketplace-out', 'physical-stores'],
  },
  {
    id: 'platform',
    name: { en: 'Platform and data', pt: 'Plataforma e dados', es: 'Plataforma y datos' },
    teams: [
      'admin',
      'analytics',
      'app-platform',
      'apps',
      'cloud-services',
      'identity',
      'master-data',
      'reliability',
      'storage',
      'vtex-io',
    ],
  },
];
const REST = { id: 'more', name: { en: 'More', pt: 'Mais', es: 'Más' } };

/** `site.yaml`. What isn’t in the source, such as the address, is a placeholder to be replaced. */
export function siteFacts(teams: Team[]): SiteInput {
  const grouped = new Set(GROUPS.flatMap((group) => group.teams));
  const groups = [
    ...GROUPS.map(({ id, name, teams: keys }) => ({
      id,
      name,
      teams: teams.filter((team) => keys.includes(team.id)),
    })),
    { ...REST, teams: teams.filter(({ id }) => !grouped.has(id)) },
  ].filter((group) => group.teams.length > 0);
  return {
    name: 'VTEX known issues',
    company: 'VTEX',
    url: 'https://status.example.com/',
    authority: 'status.example.com',
    languages: [...SOURCE_LANGUAGES],
    timeZone: TIME_ZONE,
    synonyms: { sets: ['software-support', 'commerce'] },
    groups: groups.map(({ id, name, teams: members }) => ({
      id,
      name,
      components: members.map((team) => ({ id: team.id, name: team.name })),
    })),
  };
}
