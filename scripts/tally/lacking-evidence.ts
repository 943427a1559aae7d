import { compareText } from '../../src/domain/compare-text.ts';
import { type Evidence, evidenceOfIssue } from '../../src/domain/evidence.ts';
import type { Portal } from '../../src/domain/portal.ts';
import { originalId } from '../../src/domain/record/related.ts';
import { localizedIn } from '../../src/domain/record/translation.ts';
import { ExportError } from './read/export-error.ts';
import type { TicketSource } from './ticket-source.ts';

/** A ticket about an open issue, and what its text lacks of what a report on the component needs. */
interface LackingTicket {
  ticket: string;
  issue: string;
  component: string;
  lacks: string[];
}

export interface LackingEvidence {
  /** By issue, then by ticket. */
  tickets: LackingTicket[];
  /** How many tickets were looked through. */
  looked: number;
  /** What couldn’t be looked for, since site.yaml gives no pattern for it, by component. */
  unchecked: { component: string; names: string[] }[];
}

interface Sought {
  ids: string[];
  checked: (Evidence & { pattern: string })[];
  unchecked: Evidence[];
}

/** What tickets lack of the evidence of their components. `issues` has the issue of each ticket, named or alike. */
export async function lackingEvidence(
  source: Pick<TicketSource, 'matching'>,
  portal: Portal,
  issues: ReadonlyMap<string, string>,
): Promise<LackingEvidence> {
  const sought = new Map<string, Sought>();
  for (const [ticket, issue] of issues) {
    const record = portal.byId.get(originalId(portal, issue));
    const needed = record?.kind === 'known-issue' ? evidenceOfIssue(portal, record) : undefined;
    if (!needed) continue;
    const its = sought.get(needed.component.id) ?? {
      ids: [],
      checked: needed.evidence.flatMap(({ name, pattern }) =>
        pattern === undefined ? [] : [{ name, pattern }],
      ),
      unchecked: needed.evidence.filter(({ pattern }) => pattern === undefined),
    };
    sought.set(needed.component.id, its);
    its.ids.push(ticket);
  }
  const { defaultLanguage } = portal.site;
  const nameOf = ({ name }: Evidence) => localizedIn(name, defaultLanguage, defaultLanguage).value;
  const tickets: LackingTicket[] = [];
  let looked = 0;
  for (const [component, { ids, checked }] of sought) {
    if (checked.length === 0) continue;
    looked += ids.length;
    const patterns = checked.map(({ pattern }) => pattern);
    try {
      for await (const { id, found } of source.matching(patterns, ids)) {
        const lacks = checked.filter((_, index) => found[index] !== true).map(nameOf);
        if (lacks.length > 0) tickets.push({ ticket: id, issue: issues.get(id) ?? '', component, lacks });
      }
    } catch (error) {
      if (!/invalid input|regex/i.test((error as Error).message)) throw error;
      throw new ExportError(
        `site.yaml: one of the patterns of ${component} is none of RE2: ${(error as Error).message.split('\n')[0]}`,
      );
    }
  }
  return {
    tickets: tickets.sort((a, b) => compareText(a.issue, b.issue) || compareText(a.ticket, b.ticket)),
    looked,
    unchecked: [...sought].flatMap(([component, { unchecked }]) =>
      unchecked.length === 0 ? [] : [{ component, names: unchecked.map(nameOf) }],
    ),
  };
}
