import type { Week } from '../../domain/week/iso-week.ts';
import type { Edition } from '../../edition/edition.ts';
import { plainText } from '../parts/inline-text.ts';
import { type WeekContent, weekContent } from './week-content.ts';
import { openStory, type WeekStory } from './week-story.ts';

/** A week as the text of an e-mail: its subject, and its lines. */
export interface WeekLetter {
  subject: string;
  text: string;
}

/** A line of a week: what stands before it, its title, and what there is to say of that. */
export interface WeekLine {
  title: string;
  path: string;
  lang?: string | undefined;
  facts: string[];
}

/** A part of a week in lines, for what has no tables. */
export interface WeekPart {
  title: string;
  lines: WeekLine[];
}

/** A week in parts, its incidents first; none where it has nothing. */
export function weekParts(edition: Edition, week: Week): WeekPart[] {
  const { incidents, sections } = weekContent(edition, week);
  return [
    ...(incidents.length > 0 ? [incidentPart(edition, incidents)] : []),
    ...sections.map(({ title, rows }) => ({
      title,
      lines: rows.map(({ date, facts, ...row }) => ({
        ...row,
        facts: [date, ...facts.map(({ text }) => text)],
      })),
    })),
  ];
}

function incidentPart({ words, format }: Edition, incidents: WeekContent['incidents']): WeekPart {
  const { headings, columns } = words.weekly;
  return {
    title: headings.incidents,
    lines: incidents.map(({ team, title, path, lang, services, impact, stateText, when }) => ({
      ...{ title, path, lang },
      facts: [team, format.list(services), `${columns.impact}: ${impact}`, stateText, plainText(when)].filter(
        (fact) => fact !== words.weekly.unknown,
      ),
    })),
  };
}

/** A week as the text of an e-mail, in the language of the edition: every line has its full address below it. */
export function weekLetter(edition: Edition, week: Week): WeekLetter {
  const { site, addresses, words } = edition;
  const { title, days } = weekContent(edition, week);
  const story = openStory(edition, week);
  const parts = weekParts(edition, week);
  const lineText = ({ title: name, path, facts }: WeekLine) =>
    [`- ${name}`, `  ${facts.join(' · ')}`, `  ${addresses.absolute(path)}`].join('\n');
  const blocks = [
    days,
    ...(story ? [storyText(story)] : []),
    ...(parts.length === 0
      ? [words.weekly.nothing]
      : parts.map((part) => [part.title, ...part.lines.map(lineText)].join('\n'))),
    `${words.weekly.page}: ${addresses.absolute(addresses.week(week))}`,
  ];
  return { subject: `${site.name}: ${title}`, text: `${blocks.join('\n\n')}\n` };
}

function storyText({ label, title, sections }: WeekStory): string {
  const head = [label, title].filter((part) => part !== undefined).join(' · ');
  const parts = sections.map(({ heading, text }) => (heading === '' ? text : `${heading}\n${text}`));
  return [head, parts.join('\n\n')].join('\n');
}
