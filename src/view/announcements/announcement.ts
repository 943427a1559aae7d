import type { Announcement } from '../../domain/record/records.ts';
import { announcedDays } from '../../edition/announced-days.ts';
import type { Edition } from '../../edition/edition.ts';
import { languageName } from '../../i18n/language-name.ts';
import { phrase } from '../../i18n/phrase.ts';
import { recordCard } from '../card/card.ts';
import { overlayView } from '../internal/overlay.ts';
import type { Fact } from '../issue/facts.ts';
import { FEED_NAMES, recordFeedLink, recordMarkdownLink } from '../parts/feed-links.ts';
import { nameList } from '../parts/inline-text.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { aboutRecord, breadcrumbs } from '../parts/structured-data.ts';

export type AnnouncementView = ReturnType<typeof announcementView>;

/** A title longer than this is set smaller. */
const LONG_TITLE = 80;

/** The page of an announcement. */
export function announcementView(edition: Edition, announcement: Announcement) {
  const { addresses, words, textOf, langOf, html, componentName } = edition;
  const { facts } = announcement;
  const text = textOf(announcement);
  const { title } = text.value;
  const lang = langOf(text);
  const kind = words.announcements.kinds[facts.kind];
  const when = announcedDays(edition, announcement);
  const names = nameList(
    edition,
    facts.components.map((id) => componentName(id)),
  );
  return {
    page: {
      address: (each) => each.record(announcement),
      title,
      description: [kind, when, names].filter((part) => part !== '').join('. '),
      kind: 'article',
      feeds: [recordFeedLink(edition, announcement)],
      markdown: recordMarkdownLink(edition, announcement),
      card: recordCard(edition, announcement),
      structuredData: [
        aboutRecord(edition, announcement, 'Report'),
        breadcrumbs([
          { name: words.announcements.title, url: addresses.absolute(addresses.announcements) },
          { name: title, url: addresses.absolute(addresses.record(announcement)) },
        ]),
      ],
    } satisfies PageInfo,
    label: kind,
    internal: announcement.isInternal ? words.internal.label : undefined,
    title,
    long: title.length > LONG_TITLE,
    lang,
    when,
    over: { at: announcement.end, text: words.announcements.over },
    untranslated:
      lang === undefined
        ? undefined
        : phrase(words.announcements.untranslated, { language: languageName(lang, words) }),
    facts: announcementFacts(edition, announcement),
    overlay: overlayView(edition, announcement),
    sections: edition.sectionsOf(announcement).map((section) => ({
      anchor: section.value.anchor,
      heading: section.value.heading,
      html: html(section.value.html),
      lang: langOf(section),
    })),
  };
}

function announcementFacts(edition: Edition, announcement: Announcement): Fact[] {
  const { addresses, words, componentName } = edition;
  const { components, author } = announcement.facts;
  const facts: (Fact | undefined)[] = [
    components.length === 0
      ? undefined
      : {
          label: components.length === 1 ? words.issue.facts.component : words.issue.facts.components,
          links: components.map((id) => ({
            text: componentName(id),
            href: addresses.href(addresses.component(id)),
          })),
        },
    author === undefined ? undefined : { label: words.issue.facts.author, text: author },
    {
      label: words.issue.facts.follow,
      links: [
        { text: words.announcements.all, href: addresses.href(addresses.announcements) },
        { text: FEED_NAMES.atom, href: addresses.href(addresses.recordFeed(announcement)) },
      ],
    },
  ];
  return facts.filter((fact) => fact !== undefined);
}
