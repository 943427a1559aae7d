/** What is announced, and when releases are possible. */
export const announcements = {
  announcements: {
    title: 'Announcements',
    summary: 'Releases, changes and what we are retiring, each with its day.',
    description: 'Releases, changes and ends of life at {company}: what is coming, and when.',
    kinds: {
      announcement: 'Announcement',
      release: 'Release',
      change: 'Change',
      'end-of-life': 'End of life',
    },
    /** Its title in feeds, calendars and messages. */
    titled: '{kind}: {title}',
    kind: 'Kind',
    when: 'When',
    coming: 'Coming up',
    current: 'Now',
    /** Beside an announcement, once its day is over by the reader’s clock. */
    over: 'Over',
    none: 'Nothing is coming up at the moment.',
    all: 'All announcements',
    untranslated: 'This announcement isn’t translated yet. You are reading the text in {language}.',
  },

  /** When something can be released. */
  releases: {
    title: 'When we release',
    /** Days in a row: `Monday to Thursday`. */
    days: '{first} to {last}',
    /** `Monday to Thursday, 07:00 to 12:00 UTC−3`. */
    window: '{days}, {from} to {to} {zone}',
    /** Stands before such a window. */
    regularly: 'Releases: {window}.',
    except: 'No releases on: {days}.',
    calendar: 'Release times as a calendar',
    /** What an event in that calendar is called. */
    event: 'Releases are possible',
    question: 'Can a fix come today?',
    untilLater: 'It could: releases are possible until {end}.',
    laterToday: 'It could: releases are possible today from {start} to {end}.',
    notToday: 'Not today. The next release time begins: {start}.',
    /** Without script. */
    whenMade: 'The next release time when this page was made: {start}.',
  },
};
