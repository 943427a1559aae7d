import { expect, test } from 'vitest';
import { createCustomers } from '../../../../../src/domain/tally/customers.ts';
import { createWriters } from '../../../../../src/domain/tally/saying/writers.ts';

type Facts = Parameters<typeof createCustomers>[0];
const NOBODY_LEFT_OUT = {
  requesters: [],
  organisations: [],
  emailDomains: [],
} as unknown as Facts['leaveOut'];

/** Who wrote each of some tickets, as `Acorn/ana` has their organisation and requester. */
function writersOf(tickets: string[], countBy: Facts['countBy'] = 'organisation') {
  const customers = createCustomers({ countBy, leaveOut: NOBODY_LEFT_OUT });
  const writers = createWriters(customers);
  const read = tickets.map((ticket) => {
    const [organisation, requester] = ticket.split('/').map((part) => (part === '' ? undefined : part));
    return { organisation, requester };
  });
  read.forEach(writers.meet);
  return read.map((each) =>
    writers.of(
      customers.of(each).map((customer) => ({ ticket: '1', issue: 'KI-1', day: '2026-01-01', customer })),
    ),
  );
}

test('the people of an organisation are one voice, in tickets that don’t name it, too', () => {
  const tickets = ['/ana', 'Acorn/ana', '/bea', 'ACORN/bea', '/carl'];
  const acorn = 'organisation acorn';
  expect(writersOf(tickets)).toEqual([acorn, acorn, acorn, acorn, 'requester carl']);
  expect(writersOf(tickets.toReversed())).toEqual(['requester carl', acorn, acorn, acorn, acorn]);
});

test('where a site counts people, each is a voice of their own', () => {
  expect(writersOf(['/ana', 'Acorn/ana', 'Acorn/bea'], 'requester')).toEqual([
    'requester ana',
    'requester ana',
    'requester bea',
  ]);
});

test('a ticket of several is one voice, and one that names nobody is none', () => {
  expect(writersOf(['Birch;Acorn/ana', '/', '/-'])).toEqual(['organisation acorn', undefined, undefined]);
});
