import type { Week } from '../../domain/week/iso-week.ts';
import type { Edition } from '../../edition/edition.ts';
import { openStory, type WeekStory } from '../../view/weekly/week-story.ts';
import { weekParts } from '../../view/weekly/week-text.ts';
import { escapeHtml } from '../markup.ts';

/** A week as HTML for feeds and e-mails, with full addresses: its ticket, then part by part, or that nothing happened. */
export function weekHtml(edition: Edition, week: Week): string {
  const { addresses, words } = edition;
  const story = storyHtml(openStory(edition, week));
  const parts = weekParts(edition, week);
  if (parts.length === 0) return `${story}<p>${escapeHtml(words.weekly.nothing)}</p>`;
  const rest = parts.map(({ title, lines }) => {
    const items = lines.map(({ title: name, path, lang, facts }) => {
      const link = `<a href="${escapeHtml(addresses.absolute(path))}"${langMark(lang)}>${escapeHtml(name)}</a>`;
      return `<li>${link}<br>${escapeHtml(facts.join(' · '))}</li>`;
    });
    return `<h3>${escapeHtml(title)}</h3><ul>${items.join('')}</ul>`;
  });
  return story + rest.join('');
}

function storyHtml(story: WeekStory | undefined): string {
  if (!story) return '';
  const { label, title, lang, sections } = story;
  return [
    `<h3>${escapeHtml(label)}</h3>`,
    title === undefined ? '' : `<p${langMark(lang)}><b>${escapeHtml(title)}</b></p>`,
    ...sections.map(({ heading, lang: language, html }) => {
      const above = heading === '' ? '' : `<h4>${escapeHtml(heading)}</h4>`;
      return `<div${langMark(language)}>${above}${html({ absolute: true })}</div>`;
    }),
  ].join('');
}

function langMark(language: string | undefined): string {
  return language === undefined ? '' : ` lang="${escapeHtml(language)}"`;
}
