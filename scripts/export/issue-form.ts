import { stringify } from 'yaml';
import { evidenceOf } from '../../src/domain/evidence.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { markdownText } from '../../src/emit/markdown/text.ts';
import { phrase } from '../../src/i18n/phrase.ts';

/**
 * A form for GitHub, for `.github/ISSUE_TEMPLATE/`: it leads to the known issues first, asks for the component, and says what a
 * report on each needs.
 */
export function issueForm({ site, words, localized, addresses }: Edition): string {
  const { form } = words.evidence;
  const link = addresses.absolute(addresses.knownIssues);
  const names = new Set(site.components.map(({ name }) => localized(name)));
  const needed = site.components.flatMap(({ name, evidence }) => {
    const items = evidence.map((each) => `- ${markdownText(localized(evidenceOf(each).name))}`);
    return items.length === 0 ? [] : [`**${markdownText(localized(name))}**\n${items.join('\n')}`];
  });
  const textarea = (id: string, label: string, required: boolean, description?: string) => ({
    type: 'textarea',
    id,
    attributes: { label, ...(description === undefined ? {} : { description }) },
    validations: { required },
  });
  return stringify(
    {
      name: form.name,
      description: phrase(form.description, { company: site.company }),
      body: [
        { type: 'markdown', attributes: { value: `${phrase(form.intro, { link })}\n\n${form.secrets}` } },
        {
          type: 'dropdown',
          id: 'component',
          attributes: { label: form.component, options: [...names, form.other] },
          validations: { required: true },
        },
        textarea('what', form.what, true, form.whatHint),
        ...(needed.length === 0
          ? []
          : [
              { type: 'markdown', attributes: { value: [form.evidenceHint, ...needed].join('\n\n') } },
              textarea('evidence', form.evidence, false),
            ]),
      ],
    },
    { lineWidth: 0 },
  );
}
