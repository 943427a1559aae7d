import { type Customers, NOBODY } from '../customers.ts';
import type { Mention } from '../mention.ts';
import type { Ticket } from '../ticket.ts';

interface Writers {
  /** Learns from a ticket which organisation its requesters are with. */
  meet: (ticket: Pick<Ticket, 'requester' | 'organisation'>) => void;
  /** Whose voice a ticket is, by what it mentions; undefined where that can't be told. */
  of: (mentions: readonly Mention[]) => string | undefined;
}

/**
 * Tells whose voice a ticket is, more strictly than counting does: one person wrote it, so it is one customer's. Somebody
 * who wrote for an organisation elsewhere is no second customer, and a ticket that names nobody may be anybody's.
 */
export function createWriters(customers: Pick<Customers, 'of'>): Writers {
  const employers = new Map<string, string>();
  return {
    meet(ticket) {
      const people = customers.of({ ...ticket, organisation: undefined });
      const [company] = customers.of({ ...ticket, requester: undefined });
      if (company === undefined || company === NOBODY) return;
      for (const person of people) {
        const known = employers.get(person);
        if (known === undefined || company < known) employers.set(person, company);
      }
    },
    of(mentions) {
      const [customer = NOBODY] = mentions.map((mention) => mention.customer).sort();
      return customer === NOBODY ? undefined : (employers.get(customer) ?? customer);
    },
  };
}
