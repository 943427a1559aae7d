/** How things are: the home page, what stands on every page, and what others say. */
export const now = {
  now: {
    /** The answer in the head of the home page; no full stop. */
    answer: {
      operational: 'Everything is working',
      components: {
        under_maintenance: {
          one: '{names} is under maintenance',
          two: '{names} are under maintenance',
          many: '{count} components are under maintenance',
          all: 'Everything is under maintenance',
        },
        degraded_performance: {
          one: '{names} is slow',
          two: '{names} are slow',
          many: '{count} components are slow',
          all: 'Everything is slow',
        },
        partial_outage: {
          one: '{names} is partly down',
          two: '{names} are partly down',
          many: '{count} components are partly down',
          all: 'Everything is partly down',
        },
        major_outage: {
          one: '{names} is down',
          two: '{names} are down',
          many: '{count} components are down',
          all: 'Everything is down',
        },
      },
      /** When an incident says more than its components do. */
      impact: {
        under_maintenance: 'We are under maintenance',
        degraded_performance: 'There is a minor incident',
        partial_outage: 'There is a major incident',
        major_outage: 'There is a critical incident',
      },
    },
    summary: {
      working: {
        one: 'The component is operational as of {time}.',
        other: 'All # components are operational as of {time}.',
      },
      /** Leads to the known issues; `{issues}` is the count below. */
      maybeKnown: 'If something still fails for you, it may be {issues}.',
      knownIssues: { one: 'a known issue', other: 'one of # known issues' },
      /** `{elapsed}` is what `elapsed` below says, or nothing. */
      us: 'It’s us, not you. Since {time}{elapsed}.',
      window: 'Planned: {start} to {end}.',
      longer: 'It is taking longer than planned (until {end}).',
      restWorks: 'The rest is working.',
    },
    lastUpdate: 'Last update {time}',
    /** By when an open incident has promised an update, and what is said of that once the time has passed without one. */
    nextUpdate: 'Next update by {time}',
    late: 'We promised an update by {time} and are late.',
    /** Stands after a time since which something goes on, `Since 14:02, for 47 min`, or after `Ongoing`. */
    elapsed: ', for\u00a0{duration}',
    followThis: 'Follow this',
    ask: {
      label: 'Search known issues and incidents',
      placeholder: 'An error, a ticket number, your words',
      button: 'Find',
    },
    workarounds: 'Meanwhile',
    inFull: 'Everything about {id}',
    activeIncidents: 'Happening now',
    componentIs: '{component}: {state}',
    moreNames: '{count}\u00a0more',
    moreRecords: { one: '#\u00a0more', other: '#\u00a0more' },
    allUpdates: { one: 'The update', other: 'All # updates' },
    maintenance: 'Maintenance',
    plannedLength: '{duration} planned',
    longer: 'taking longer than planned (until {end})',
    today: 'Today',
    /** Beside how long a component was down, of an incident that lasted longer or still goes on. */
    wholeLength: 'incident: {duration}',
    ongoing: 'Ongoing',
    since: 'since {start}',
    range: '{start} to {end}',
    components: 'Components',
    componentsNote: 'Now, and the last {days} days',
    /** Where phones show fewer days than the figures are of. */
    phoneDays: 'Bars: the last {days} days',
    /** Of a component, or of a group. */
    knownIssues: { one: '# known issue', other: '# known issues' },
    componentCount: { one: '# component', other: '# components' },
    /** The head of a portal that has never recorded an incident: it can’t say how things are. */
    unwatched: {
      question: 'What are you looking for?',
      open: { one: '# open known issue', other: '# open known issues' },
      /** Goes on from the count: `1,162 open known issues, 420 with a workaround.` */
      withWorkaround: '{count} with a workaround',
      noneOpen: 'No known issue is open.',
    },
    componentsCaption: 'Components: state now, last {days} days, uptime',
    headings: { component: 'Component', now: 'Now', uptime: 'Uptime' },
    noUptime: '–',
    noDowntime: 'No downtime',
    dayByDay: 'Day by day',
    dayHeadings: { day: 'Day', states: 'How long', records: 'Incident' },
    otherDays: 'All other days: operational.',
    /** What uptime makes of each state: `Counts as downtime: major outage in full, partial outage at 30%.` */
    weights: {
      counts: 'Counts as downtime: {states}.',
      inFull: '{state} in full',
      inPart: '{state} at {share}',
      ignored: 'Doesn’t count: {states}.',
    },
    issues: 'Known issues',
    mostReported: 'Open, most reported',
    mostRecent: 'Open, last updated',
    inComponents: 'In {components}',
    allIssues: { one: 'The open known issue', other: 'All # open known issues' },
    lately: 'Recent history',
    quietSince: {
      none: 'An incident today',
      one: '# day without an incident',
      other: '# days without an incident',
    },
    quiet: 'No incidents',
    allHistory: 'All history',
  },

  /** What stands on every page. */
  shell: {
    skip: 'Skip to content',
    main: 'Main',
    now: 'Now',
    knownIssues: 'Known issues',
    history: 'History',
    subscribe: 'Follow',
    search: 'Search',
    follow: 'Follow',
    languages: 'Languages',
    /** Offered to who has chosen this language before, on a page in another. */
    readHere: 'Read this page in English',
    built: 'Updated {moment}.',
    zone: 'Time zone: {name}.',
    /** What the corner of a page says before its script has read the present. */
    status: 'Status now',
    /** Stands after a time in the reader's own zone. */
    yourTime: 'your time',
    demonstration: 'A demonstration: {company} is made up, and so is everything that happens here.',
    standing: 'The date is fixed.',
  },

  /** What the script of a page says when something changes after it was built. */
  live: {
    us: 'It’s us, not you.',
    reload: 'Reload the page to read all of it.',
    offline: 'There is no connection to this portal. The page shows how things were at {time}.',
    stale: 'This page is from {time} and may be out of date.',
    /** While a page is open that has less than the portal now. */
    news: 'There is news.',
    again: 'Reload',
  },

  /** What other sites show in a frame. */
  embed: {
    title: 'State and open incidents',
    builtAt: 'As of {time}',
  },

  /** What somebody else says of a component; {name} is their portal, {state} a state in our words. */
  upstream: {
    says: '{name} says “{state}”, as of {asOf}.',
    saysSince: '{name} says “{state}” since {since}, as of {asOf}.',
    /** Follows it once it is more than an hour old by the reader's clock. */
    old: 'That is more than an hour ago.',
  },
};
