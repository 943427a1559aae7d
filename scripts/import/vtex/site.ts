import { LANGUAGES, type Localized } from '../../../src/domain/schemas/common.ts';
import type { SiteInput } from '../../../src/domain/schemas/site.ts';
import type { Team } from './teams.ts';

export const TIME_ZONE = 'America/Sao_Paulo';

/** The source has some forty teams in one list; here they stand under what a customer does with them. */
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

/** `site.yaml`. What the source can't say, such as the address, is a placeholder to be filled in. */
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
    languages: [...LANGUAGES],
    timeZone: TIME_ZONE,
    groups: groups.map(({ id, name, teams: members }) => ({
      id,
      name,
      components: members.map((team) => ({ id: team.id, name: team.name })),
    })),
  };
}
