import escapeStringRegexp from 'escape-string-regexp';
import type { TallyFacts } from '../schemas/tally.ts';
import { foldedName } from './names.ts';
import { asSeen } from './spelling.ts';
import type { Ticket } from './ticket.ts';

/** Between names in one cell. Commas are in names too: “Lima, Ana”, “Acorn, Inc.”. GLPI writes its line breaks in words. */
const BETWEEN_NAMES = /[;\n\r]|<br\s*\/?>|#LB[BH]R#/i;

/** What is never one name with a comma in it: addresses, and numbers too long for a comma between their thousands. */
const ALL_BETWEEN_COMMAS = /^(?:[^\s,@]+@[^\s,@]+|\d{4,})(?:\s*,\s*(?:[^\s,@]+@[^\s,@]+|\d{4,}))+$/;

/** The customers that a cell names, each once, as names are compared: in whatever order and however often it names them. */
export function namesInCell(cell: string | undefined): string[] {
  const text = asSeen(cell ?? '').trim();
  const parts = listed(text) ?? text.split(BETWEEN_NAMES);
  const names = parts.flatMap((part) => (ALL_BETWEEN_COMMAS.test(part.trim()) ? part.split(',') : [part]));
  return [...new Set(names.map(foldedName))].filter((name) => /[\p{L}\p{N}]/u.test(name)).sort();
}

/** The texts of a list in JSON; undefined for what is none. */
function listed(text: string): string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((one) => ['string', 'number'].includes(typeof one))
      ? list.map(String)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The one customer that all tickets share which name nobody. */
export const NOBODY = 'nobody';

/** Who of a ticket is a customer, by a site's rules. */
export interface Customers {
  /**
   * Each organisation of a ticket where it has any and the site counts by it, else each of its requesters, one text each.
   * Tickets that name nobody share one, so that no customer is made up.
   */
  of: (ticket: Pick<Ticket, 'organisation' | 'requester'>) => string[];
  /** Whether a cell names requesters that aren't customers, and nobody else: then the ticket isn't counted. */
  leavesOutRequester: (cell: string) => boolean;
  leavesOutOrganisation: (cell: string) => boolean;
}

export function createCustomers({ countBy, leaveOut }: Pick<TallyFacts, 'countBy' | 'leaveOut'>): Customers {
  const requesters = new Set(leaveOut.requesters.map(foldedName));
  const organisations = new Set(leaveOut.organisations.map(foldedName));
  const address = addressOf(leaveOut.emailDomains);
  const isOwnPerson = (name: string) => requesters.has(name) || address.test(name);
  const isOwnCompany = (name: string) => organisations.has(name);
  const all = (cell: string, isOwn: (name: string) => boolean) => {
    const names = namesInCell(cell);
    return names.length > 0 && names.every(isOwn);
  };
  return {
    of: ({ organisation, requester }) => {
      const companies = namesInCell(organisation).filter((name) => !isOwnCompany(name));
      if (countBy === 'organisation' && companies.length > 0)
        return companies.map((name) => `organisation ${name}`);
      const people = namesInCell(requester).filter((name) => !isOwnPerson(name));
      return people.length > 0 ? people.map((name) => `requester ${name}`) : [NOBODY];
    },
    leavesOutRequester: (cell) => all(cell, isOwnPerson),
    leavesOutOrganisation: (cell) => all(cell, isOwnCompany),
  };
}

/** An address of one of these domains, by itself or after a name: `Ana <ana@example.com>`. */
function addressOf(domains: readonly string[]): RegExp {
  if (domains.length === 0) return /(?!)/;
  const any = domains.map((domain) => escapeStringRegexp(domain)).join('|');
  return new RegExp(`(?:^|[\\s<:])[^\\s<>@]+@(?:${any})(?:$|[\\s>,])`, 'i');
}
