/** What the support desk has. */
export const support = {
  /** What is written to customers; `templates` are Candor’s own replies. */
  reply: {
    name: 'Standard',
    templates: {
      issue: 'This is a known issue ({id}): “{title}”. {outcome} {workaround} Details and news: {link}',
      incident:
        'This is caused by an incident ({id}): “{title}”. {outcome} {update} {workaround} Updates: {link}',
      maintenance:
        'This has to do with maintenance ({id}): “{title}”. {outcome} {affected} {update} {workaround} Details and news: {link}',
    },
    issue: {
      open: 'It isn’t fixed yet.',
      fixed: 'It was fixed on {day}.',
      fixedIn: 'It was fixed on {day}, in version {version}.',
      asDesigned: 'It isn’t a fault: this is how it works. The documentation has the details: {address}',
      noFix: 'It won’t be fixed.',
      noFixBecause: 'It won’t be fixed, for this reason: {reason}',
      noFixElsewhere: 'It won’t be fixed; the page says why.',
    },
    incident: {
      investigating: 'We are looking for the cause.',
      identified: 'We know the cause and are working on it.',
      monitoring: 'A fix is in place, and we are keeping an eye on it.',
      resolved: 'It has been resolved.',
    },
    maintenance: {
      planned: 'Planned for: {when}.',
      longer: 'It is taking longer than planned.',
      done: 'It is over ({when}).',
      cancelled: 'It was called off.',
    },
    affected: 'Affected: {components}.',
    update: 'Latest update ({moment}): {text}',
    quotedWorkaround: 'Meanwhile: {workaround}',
    workaround: 'There is a workaround.',
    /** Of a workaround that isn’t quoted in full. */
    steps: { one: 'The page has its one step.', other: 'The page has the # steps.' },
    more: 'The page has more on this.',
    /** Of one that another page than the linked one has in full. */
    inFull: 'In full: {link}',
  },

  /** Copying links and replies. */
  copying: {
    copyLink: 'Copy link',
    copyReply: 'Copy reply',
    copied: 'Copied',
    options: 'What is copied',
    language: 'Customer’s language',
    reply: 'Reply',
    format: 'As',
    formats: { text: 'Plain text', markdown: 'Markdown', html: 'Rich text' },
    /** What the script says. */
    script: {
      hint: 'Keys: C copies the reply, L the link.',
      copiedAsText: 'Copied as plain text: this browser can’t copy anything else.',
      refused: 'Your browser wouldn’t copy it. The text is selected here: copy it yourself.',
    },
  },

  /** The page of those who answer tickets. */
  support: {
    title: 'Support desk',
    description:
      'For those who answer tickets about {company}: find the known issue, copy a link or a reply, even offline.',
    label: 'An error, a ticket number, the customer’s words',
    hint: 'Press ↓ to go from the field to the results. There, C copies the reply and L the link.',
    copying: 'Copying',
    workaround: 'Workaround',
    incidents: 'Open incidents',
    noIncidents: 'None at the moment.',
    mostReported: 'Most reported this month',
    thirtyDays: 'The 30 days up to {day}',
    noneReported: 'No reports were counted in these 30 days.',
    workarounds: 'Latest workarounds',
    byDay: 'Sorted by when they were last tested, or their issue last changed',
    updated: 'Updated {day}',
    noWorkarounds: 'No open issue has one.',
    allWorkarounds: 'All open issues with a workaround',
    without: 'Without a workaround',
    allHaveOne: 'Every open issue has one.',
    allWithout: 'All open issues without one',
    components: 'Open, by component',
    noOpen: 'No issues are open.',
    tools: 'Tools',
    install:
      'Your browser can install this page as an app: look in its menu for “Install” or “Add to Home screen”.',
    bookmarklet: 'Look up on {company} Status',
    bookmarkletHint:
      'Drag this link to your bookmarks bar. On any page, it then looks up the text you have selected. Some sites block bookmarks that run scripts; there, copy and paste.',
    /** What the script of the page says. */
    script: {
      results: 'Results',
      failed: 'Search couldn’t be loaded. Check your connection and try again.',
      saved: 'Also works offline. This copy is from {time}.',
      saving: 'Saving a copy for offline use…',
      offline: 'The portal can’t be reached. This copy is from {time}, {age}.',
      notSaved: 'A copy for offline use couldn’t be saved.',
      notRenewed: 'It couldn’t be updated.',
      newer: 'Something newer has been published. Load the page again.',
    },
  },
};
