import type { Language } from '../../domain/schemas/common.ts';
import type { Week } from '../../domain/week/iso-week.ts';
import { type WeekWord, wordsByWeek } from '../../domain/week/week-word.ts';
import type { Edition } from '../../edition/edition.ts';

/** The ticket of a week, as one of its words tells it, whatever it is written as. */
export interface WeekStory {
  /** What it stands below: `Ticket of the week`. */
  label: string;
  /** Set where the company alone reads it. */
  internal: string | undefined;
  title: string | undefined;
  lang: Language | undefined;
  sections: {
    anchor: string;
    heading: string;
    lang: Language | undefined;
    html: (options?: { absolute?: boolean }) => string;
    text: string;
  }[];
}

/** What authors say of a week: for all, and in an internal edition for the company. */
export function weekStories(edition: Edition, week: Week): WeekStory[] {
  return (wordsByWeek(edition.portal.weekWords).get(week) ?? []).map((word) => story(edition, word));
}

/** The ticket of a week for all; what leaves the portal has no other. */
export function openStory(edition: Edition, week: Week): WeekStory | undefined {
  return weekStories(edition, week).find(({ internal }) => internal === undefined);
}

function story(edition: Edition, word: WeekWord): WeekStory {
  const { words, textOf, langOf, sectionsOf, html, plain } = edition;
  const text = textOf(word);
  return {
    label: words.weekly.story,
    internal: word.isInternal ? words.internal.label : undefined,
    title: text.value.title === '' ? undefined : text.value.title,
    lang: langOf(text),
    sections: sectionsOf(word).map((section) => ({
      anchor: section.value.anchor,
      heading: section.value.heading,
      lang: langOf(section),
      html: (options) => html(section.value.html, options),
      get text() {
        return plain(section.value);
      },
    })),
  };
}
