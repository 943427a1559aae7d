import type { Field, FieldText, FindingRecord } from '../../domain/finding/index-records.ts';
import { publishedUpdates } from '../../domain/record/published.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import { componentsOf } from '../../domain/record/state.ts';
import type { Translated } from '../../domain/record/translation.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { SectionKind } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';

const FIELD_OF: Partial<Record<SectionKind, Field>> = {
  summary: 'summary',
  steps: 'steps',
  workaround: 'workaround',
};

/**
 * What a record says in each of the languages that it is written in: what isn't translated counts where it was written. What
 * customers call it counts in the language in which they do.
 */
export function findingRecord(record: PortalRecord, editions: readonly Edition[]): FindingRecord {
  const texts = new Map<Language, FieldText[]>();
  for (const edition of editions) {
    const own = textsIn(record, edition).filter(({ language }) => language === edition.language);
    // Names of components are translated even where the record isn't.
    const said = (edition.portal.said[record.id]?.[edition.language] ?? []).map((text) => ({
      field: 'said' as const,
      text,
    }));
    if (own.length + said.length === 0) continue;
    const names = componentsOf(record).map((id) => ({
      field: 'component' as const,
      text: edition.componentName(id),
    }));
    texts.set(edition.language, [...own.map(({ field, text }) => ({ field, text })), ...names, ...said]);
  }
  return texts;
}

type WrittenText = FieldText & Pick<Translated<unknown>, 'language'>;

function textsIn(record: PortalRecord, edition: Edition): WrittenText[] {
  const { now, textOf, sectionsOf, postMortemOf, updateText, factText, language } = edition;
  const title = textOf(record);
  const texts: WrittenText[] = [{ field: 'title', text: title.value.title, language: title.language }];
  const add = (field: Field, { value, language: written }: Translated<{ text: string }>) =>
    texts.push({ field, text: value.text, language: written });
  for (const section of sectionsOf(record)) add(FIELD_OF[section.value.kind] ?? 'other', section);
  for (const section of record.overlay ? sectionsOf(record.overlay) : []) add('other', section);
  for (const { update } of publishedUpdates(record, now)) add('other', updateText(update));
  if (record.kind === 'known-issue') {
    const { reason, affects, tags } = record.facts;
    for (const fact of [reason, affects?.customers])
      if (fact !== undefined) {
        const { value: text, language: written } = factText(fact);
        texts.push({ field: 'other', text, language: written });
      }
    texts.push(...tags.map((text) => ({ field: 'tag' as const, text, language: title.language })));
  } else if (record.kind !== 'announcement') {
    const postMortem = postMortemOf(record);
    if (postMortem?.lead) add('other', postMortem.lead);
    for (const part of [...(postMortem?.sections ?? []), ...(postMortem?.actionItems ?? [])])
      add('other', part);
  }
  return texts.filter((text) => text.language === language);
}
