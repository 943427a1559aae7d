import type { Edition } from '../../edition/edition.ts';

/** The address at which one thing is chosen to be followed: a component, or a record by its id. */
export function followAddress({ addresses }: Pick<Edition, 'addresses'>, what: string): string {
  return `${addresses.href(addresses.subscribe)}?what=${what.toLowerCase()}`;
}
