import { type Edition, editionOf } from '../../edition/edition.ts';
import type { OutputFile, Publication } from '../../domain/publication.ts';
import { componentStates, portalState } from '../../domain/status.ts';
import type { ComponentState } from '../../domain/vocabulary.ts';
import { phrase } from '../../i18n/phrase.ts';
import { xmlText } from '../feeds/xml-text.ts';
import { type Badge, BADGE_COLOURS, badgeSvg } from './badge-svg.ts';

/**
 * The state of the portal and of each component, in each language: as SVG, and as the JSON from which shields.io draws
 * a badge. A badge is true as of the publication's instant, which its title names: caches between may keep it for long.
 */
export function* emitBadges(publication: Publication): Iterable<OutputFile> {
  const { portal, addresses, now } = publication;
  const { site } = portal;
  const whole = portalState(portal, now);
  const states = componentStates(portal, now);
  for (const language of site.languages) {
    const files = (badge: Badge, component?: string): OutputFile[] => [
      { path: addresses.badge('svg', language, component), content: badgeSvg(badge) },
      { path: addresses.badge('json', language, component), content: shieldJson(badge) },
    ];
    yield* files(badgeOf(editionOf(publication, language), site.name, whole));
    for (const [component, state] of states) {
      const name = componentName(portal, component, language);
      yield* files(badgeOf(editionOf(publication, language), name, state), component);
    }
  }
}

function badgeOf({ now, language, words, format }: Edition, fullName: string, state: ComponentState): Badge {
  const name = xmlText(fullName).replace(/\s+/g, ' ').trim();
  const word = words.componentState[state];
  const moment = format.moment(now);
  return { name, state, word, title: phrase(words.badge.title, { name, state: word, moment }), language };
}

/** What an endpoint badge reads: https://shields.io/badges/endpoint-badge. Its cache stays at what shields.io has for all. */
function shieldJson({ name, state, word }: Badge): string {
  return JSON.stringify({ schemaVersion: 1, label: name, message: word, color: BADGE_COLOURS[state].solid });
}
