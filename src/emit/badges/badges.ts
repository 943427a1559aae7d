import type { OutputFile, Publication } from '../../domain/publication.ts';
import { componentStates, portalState } from '../../domain/status.ts';
import type { ComponentState } from '../../domain/vocabulary.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { xmlText } from '../markup.ts';
import { type Badge, BADGE_COLOURS, badgeSvg } from './badge-svg.ts';

/**
 * The state of the portal and of each component, in each language: as SVG, and as the JSON from which shields.io draws
 * a badge. A badge is true as of the publication's instant, which its title names: caches between may keep it for long.
 */
export function* emitBadges(publication: Publication): Iterable<OutputFile> {
  const { portal, now } = publication;
  const whole = portalState(portal, now);
  const states = componentStates(portal, now);
  for (const edition of editionsOf(publication)) {
    const { site, addresses, componentName } = edition;
    const files = (badge: Badge, component?: string): OutputFile[] => [
      { path: addresses.badge('svg', component), content: badgeSvg(badge) },
      { path: addresses.badge('json', component), content: shieldJson(badge) },
    ];
    yield* files(badgeOf(site.name, whole, edition));
    for (const [component, state] of states)
      yield* files(badgeOf(componentName(component), state, edition), component);
  }
}

function badgeOf(fullName: string, state: ComponentState, { now, language, words, format }: Edition): Badge {
  const name = xmlText(fullName).replace(/\s+/g, ' ').trim();
  const word = words.componentState[state];
  const moment = format.moment(now);
  return { name, state, word, title: phrase(words.badge.title, { name, state: word, moment }), language };
}

/** What an endpoint badge reads: https://shields.io/badges/endpoint-badge. Its cache stays at what shields.io has for all. */
function shieldJson({ name, state, word }: Badge): string {
  return JSON.stringify({ schemaVersion: 1, label: name, message: word, color: BADGE_COLOURS[state].solid });
}
