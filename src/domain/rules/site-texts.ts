import { evidenceOf } from '../evidence.ts';
import { problem } from '../problem-kinds/table.ts';
import type { Localized } from '../schemas/common.ts';
import { type Site, SITE_FILE } from '../site.ts';
import type { FieldPath, Rule } from './rule.ts';

/** A text of site.yaml that is given by language is given in the default one. */
export const siteTexts: Rule = function* ({ site, sitePlaces, unknown }) {
  if (unknown.has('languages')) return;
  const language = site.defaultLanguage;
  for (const [field, text] of texts(site)) {
    if (text === undefined || typeof text === 'string' || text[language] !== undefined) continue;
    const name = field.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
    const at = sitePlaces.at(field);
    yield problem('missing-default-language', SITE_FILE, at, { field: name.slice(1), language });
  }
};

function* texts(site: Site): Iterable<[FieldPath, Localized | undefined]> {
  yield [['description'], site.description];
  for (const [g, group] of site.groups.entries()) {
    yield [['groups', g, 'name'], group.name];
    for (const [c, component] of group.components.entries()) {
      yield [['groups', g, 'components', c, 'name'], component.name];
      yield [['groups', g, 'components', c, 'description'], component.description];
      for (const [e, written] of component.evidence.entries())
        yield [['groups', g, 'components', c, 'evidence', e], evidenceOf(written).name];
    }
  }
  for (const [team, { name, description, experts }] of Object.entries(site.teams)) {
    yield [['teams', team, 'name'], name];
    yield [['teams', team, 'description'], description];
    for (const [e, { role }] of experts.entries()) yield [['teams', team, 'experts', e, 'role'], role];
  }
  for (const [segment, { name }] of Object.entries(site.segments))
    yield [['segments', segment, 'name'], name];
  for (const [c, { who, when }] of site.callNow.entries()) {
    yield [['callNow', c, 'who'], who];
    yield [['callNow', c, 'when'], when];
  }
  for (const [r, { name }] of site.replies.entries()) yield [['replies', r, 'name'], name];
  for (const [l, { name }] of site.links.entries()) yield [['links', l, 'name'], name];
}
