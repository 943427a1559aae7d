import { namedSegments } from '../named-keys.ts';
import type { SegmentFacts } from '../schemas/segment.ts';
import { namesInCell, NOBODY } from './customers.ts';
import { foldedName } from './names.ts';
import type { Ticket } from './ticket.ts';

type Segments = Readonly<Record<string, SegmentFacts>>;

/** The segments of customers by their names, or by the domains of their addresses, as `foldedName` writes both. */
export type SegmentList = ReadonlyMap<string, string>;

/** The columns of exports that tell segments, each once, in the order of site.yaml. */
export function segmentFields(segments: Segments): string[] {
  return [...new Set(Object.values(segments).flatMap(({ field }) => field ?? []))];
}

/**
 * Tells the segment of a ticket's customer: by a list first, of whom it names or of the one whom all others of the ticket
 * stand for; then by the columns of the export, of which the first segment counts that fits. Undefined where nobody can tell.
 */
export function createSegments(segments: Segments, list: SegmentList = new Map()) {
  const fields = segmentFields(segments);
  const named = namedSegments({ segments: { ...segments } });
  const told = named.map(({ key, names }) => {
    const { field, values = [key, ...names] } = segments[key] ?? {};
    return {
      key,
      at: field === undefined ? -1 : fields.indexOf(field),
      values: new Set(values.map(foldedName)),
    };
  });
  const listed = ({ requester, organisation }: Ticket, customer: string): string | undefined => {
    const [, kind, name = ''] = /^(organisation|requester) (.*)$/s.exec(customer) ?? [];
    const own = list.get(name);
    if (own !== undefined) return own;
    const people = kind === 'requester' ? [name] : namesInCell(requester);
    const others = kind === 'requester' ? namesInCell(organisation) : people;
    const found = [...others, ...people.flatMap(domainsOf)].flatMap((each) => list.get(each) ?? []);
    return new Set(found).size === 1 ? found[0] : undefined;
  };
  return (ticket: Ticket, customer: string): string | undefined => {
    if (customer === NOBODY) return undefined;
    const byList = list.size === 0 ? undefined : listed(ticket, customer);
    if (byList !== undefined) return byList;
    const says = (ticket.told ?? []).map((value) => foldedName(value ?? ''));
    return told.find(({ at, values }) => values.has(says[at] ?? ''))?.key;
  };
}

/** The domains of addresses in a name, `Ana <ana@acorn.example>`. */
function domainsOf(name: string): string[] {
  return [...name.matchAll(/[^\s<>@]@([^\s<>@,;]+)/g)].map(([, domain = '']) => domain);
}
