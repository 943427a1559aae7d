import { own } from '../../domain/own.ts';
import type { Edition } from '../../edition/edition.ts';
import { clockText } from '../parts/clock.ts';
import { filled, type InlineText } from '../parts/inline-text.ts';

/** What somebody else says of a component, in one sentence that says whose word it is, and of when. */
export interface UpstreamView {
  sentence: InlineText[];
  /** When it was read: browsers say once that is long ago. */
  asOf: string;
  old: string;
}

/** Their word on a component; undefined where it has none. It changes nothing of our own state. */
export function upstreamView(edition: Edition, component: string): UpstreamView | undefined {
  const { portal, words } = edition;
  const word = own(portal.upstream, component);
  if (!word) return undefined;
  const { name, url, state, since, asOf } = word;
  const values = {
    name: { text: name, href: url },
    state: { text: words.componentState[state] },
    asOf: clockText(edition, Date.parse(asOf)),
  };
  const { says, saysSince, old } = words.upstream;
  return {
    sentence:
      since === undefined
        ? filled(says, values)
        : filled(saysSince, { ...values, since: clockText(edition, Date.parse(since)) }),
    asOf,
    old,
  };
}

/** The same on the row of a component, where it isn't that all is well. */
export function upstreamTrouble(edition: Edition, component: string): UpstreamView | undefined {
  const word = own(edition.portal.upstream, component);
  return word && word.state !== 'operational' ? upstreamView(edition, component) : undefined;
}
