import { z } from 'zod';
import { oneOf } from '../../src/domain/problem-kinds/sentences.ts';
import { suggest } from '../../src/domain/suggest.ts';
import type { UpstreamReading } from '../../src/domain/upstream.ts';
import { COMPONENT_STATES } from '../../src/domain/vocabulary.ts';
import { UpstreamError } from './fetch-summary.ts';

/** What of a Statuspage summary is read; whatever else it has is left alone. */
const SummarySchema = z.object({
  page: z.object({ name: z.string().min(1), url: z.string().optional(), updated_at: z.string().nullish() }),
  components: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      status: z.string(),
      updated_at: z.string().nullish(),
      group: z.boolean().nullish(),
    }),
  ),
});

/** Names of theirs go into our pages and into terminals. */
const LONGEST_NAME = 80;

/** A component that site.yaml names and their summary doesn't have, or has twice: a matter of site.yaml. */
export class UnknownUpstream extends Error {}

/** How a summary says that a component is, by its id or its name. Throws where it doesn't say it. */
export function readSummary(json: unknown, component: string, address: string): UpstreamReading {
  const { success, data } = SummarySchema.safeParse(json);
  if (!success) throw new UpstreamError('what it gives isn’t a summary as Statuspage has it');
  const { page, components } = data;
  const byName = components.filter(({ name }) => name === component);
  const found = components.find(({ id }) => id === component) ?? byName[0];
  if (!found) {
    const names = [...new Set(components.map(({ name }) => name))];
    const meant = suggest(component, names);
    throw new UnknownUpstream(
      `it has no component ${component}. ${meant === undefined ? '' : `Did you mean ${meant}? `}It has: ${oneOf(names)}`,
    );
  }
  if (found.id !== component && byName.length > 1)
    throw new UnknownUpstream(
      `it has ${byName.length} components called ${component}. Write the id of the one you mean: ${oneOf(byName.map(({ id }) => id))}`,
    );
  const state = COMPONENT_STATES.find((each) => each === found.status);
  if (state === undefined)
    throw new UpstreamError(`it says that ${component} is ${shown(found.status)}, which isn’t a state`);
  return {
    name: shown(page.name),
    url: ownPage(page.url, address),
    state,
    since: instantOf(found.updated_at),
    changed: instantOf(page.updated_at),
  };
}

function shown(text: string): string {
  return [...text].slice(0, LONGEST_NAME).join('');
}

/** Their page, as they name it; the host of their summary where that isn't one to lead readers to. */
function ownPage(url: string | undefined, address: string): string {
  return url !== undefined && URL.canParse(url) && new URL(url).protocol === 'https:'
    ? new URL(url).href
    : new URL('/', address).href;
}

function instantOf(text: string | null | undefined): number | undefined {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : at;
}
