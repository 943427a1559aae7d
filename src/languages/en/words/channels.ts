/** All that isn’t a page of the portal, and how it is followed. */
export const channels = {
  /** Titles and facts in feeds. */
  feeds: {
    /** What a browser shows above a feed that somebody opens in it. */
    hint: 'This is a feed. Copy its address from the address bar into a feed reader or Teams; in Slack, write /feed subscribe and the address.',
    records: 'Incidents, maintenance and known issues',
    updates: 'Every update',
    history: 'Incidents and maintenance',
    recordsOf: '{name}: incidents, maintenance and known issues',
    updatesOf: '{name}: every update',
    newIssue: 'New known issue: {title}',
    newIncident: 'Incident: {title}',
    newMaintenance: 'Maintenance: {title}',
    status: 'Status',
    severity: 'Severity',
    impact: 'Impact',
    components: 'Components',
    /** What a component is in, and was in. */
    atWorst: 'at worst: {worst}',
    nowAndAtWorst: '{state}; at worst so far: {worst}',
    workaround: 'yes',
    workaroundVerified: 'yes, last tried on {day}',
    noWorkaround: 'none yet',
    fixed: 'Fixed',
    fixedIn: '{day}, in version {version}',
    reason: 'Why it will not be fixed',
    duplicateOf: 'The same as',
    began: 'Started',
    nextUpdate: 'Next update by',
    over: 'Ended',
    window: 'Window',
  },

  calendar: {
    of: '{name}: incidents and maintenance',
    cancelled: 'Maintenance called off: {title}',
    openEnded: 'Not over yet: shown up to the latest update.',
    link: '{name}: calendar',
    column: 'Calendar',
  },

  badge: {
    alt: '{name}: current status',
    column: 'Badge',
  },

  /** Records as Markdown, and llms.txt. */
  markdown: {
    title: 'As Markdown',
    textIn: 'The text is in {language}.',
    page: 'Page',
    shortLink: 'Short link',
    about: 'What is broken at {company} now, what is known to be broken, and how to work around it.',
    quote:
      'Every known issue, incident and maintenance is also a Markdown file: its address is that of its page, with `.md` in place of the last slash. Quote workarounds and dates from there word for word.',
    newest: 'Last changed {moment}.',
    otherLanguages: 'Other languages: {languages}.',
    pages: 'Pages',
    pageNotes: {
      now: 'What is broken now, and the uptime of every component',
      knownIssues: 'All known issues, with filters',
      history: 'All incidents and maintenance, month by month',
      announcements: 'Releases, changes and ends of life, each with its day',
      subscribe: 'Every feed, and how to use it',
    },
    api: 'API',
    apiNotes: {
      site: 'The portal, its components, feeds and schemas; begin here',
      components: 'Every component with its state and uptime',
      knownIssues: 'All known issues, 500 per page; each has its own file',
      incidents: 'All incidents and maintenance, 500 per page; each has its own file',
      announcements: 'All announcements: releases, changes, ends of life',
      updates: 'All updates of all records, newest first',
      statuspage: 'Summary of the Statuspage API v2: the state, and what is open and planned',
      calendar: 'Incidents and maintenance as a calendar',
    },
    feeds: 'Feeds',
    openIncidents: 'Open incidents and maintenance',
    recentIncidents: 'Recent incidents and maintenance',
    openIssues: 'Open known issues',
    rest: 'The rest: # more',
    withWorkaround: 'with a workaround',
    withoutWorkaround: 'no workaround yet',
  },

  /** How somebody follows the portal: two questions, and what to do in the place that they choose. */
  follow: {
    what: 'What',
    where: 'Where',
    everything: 'Everything',
    /** A component’s name stands in it. */
    component: 'Follow {name}',
    places: {
      slack: 'Slack',
      teams: 'Teams',
      email: 'E-mail',
      calendar: 'Calendar',
      reader: 'Feed reader',
      webhook: 'Webhook',
    },
    how: {
      slack: 'Paste this into the channel. Slack’s RSS app has to be installed.',
      teams: 'In Teams, open Workflows, search for RSS, and give the workflow this address.',
      calendar: 'Open it in your calendar. Google Calendar and Outlook on the web ask for the address.',
      reader: 'Open it in your feed reader, or paste the address there.',
      webhook:
        'Have a program read this JSON every few minutes, or ask us to send each update to a webhook of yours.',
    },
    openCalendar: 'Open in your calendar',
    openReader: 'Open in your feed reader',
    /** Where a calendar or a mailing list has no counterpart of what is chosen. */
    whole: 'This can’t be narrowed down to your choice: you’ll get everything.',
    emailAddress: 'E-mail address',
    emailList: 'Which updates',
    /** Kinds of records, as mailing lists are of. */
    kinds: {
      incidents: 'Incidents',
      maintenance: 'Maintenance',
      'known-issues': 'Known issues',
      announcements: 'Announcements',
      weekly: 'Each week once it is over',
    },
    emailButton: 'Follow by e-mail',
    emailConfirms: 'You’ll get an e-mail to confirm. Every e-mail has a link to stop them.',
    emailGoesTo: 'Your address goes to {host}; this portal doesn’t keep it.',
    emailLanguage: 'The e-mails are in {language}.',
  },

  /** The page on feeds; its longer texts are in components/subscribe. */
  subscribe: {
    title: 'Follow',
    summary: 'Know before your customers do: in Slack, your feed reader or your calendar. No account needed.',
    description:
      'Follow {name} in Slack, Teams, your calendar or a feed reader: everything, one component, one issue.',
    copy: 'Copy',
    copied: 'Copied',
    component: 'Component',
    updates: 'Every update',
    records: 'One entry per record',
    componentsCaption: 'Feeds, calendar and badge of each component',
  },

  /** What `notify` writes to channels and by e-mail. */
  notify: {
    /** Of a maintenance: before it begins, when it does, when it is over. */
    reminder: 'Reminder: {title}',
    begins: 'It starts at {start} and is expected to end at {end}.',
    hasBegun: 'It has started and is expected to end at {end}.',
    hasEnded: 'The planned time for it is over.',
    read: 'Read it on {name}',
    untranslated: 'This isn’t translated yet. You are reading the text in {language}.',
    whyYou: 'You are receiving this e-mail because your address is on a {name} mailing list.',
    unsubscribe: 'Unsubscribe',
  },
};
