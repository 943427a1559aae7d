/** What comes of reports: the order of priorities, the roadmap, a ticket's look-up, and what a fix brought. */
export const priorities = {
  /** The row of pages in the foot. */
  foot: { label: 'More pages' },

  priorities: {
    title: 'Priorities',
    summary:
      'Open issues in the order that published numbers give. It shows what weighs most, not what is done first: that is on the roadmap.',
    description:
      'Open issues of {company} in the order that published numbers give, with every part of the score.',
    heading: '{count}, as of {day}',
    headings: { place: 'Place', issue: 'Issue', score: 'Score' },
    /** What stands in the heads of columns, and on buttons. */
    facts: {
      customers: 'Customers',
      recent: 'Last 30 days',
      duplicates: 'Duplicates',
      severity: 'Severity',
      businessLevel: 'Business',
      businessImpact: 'Kinds of harm',
      reach: 'Reach',
      segments: 'Segments',
      strategy: 'Strategy',
      age: 'Age',
      noWorkaround: 'No workaround',
    },
    /** Facts of the formula that have no column, since they give nothing to any issue. */
    absent: 'Not in the table, since no open issue has anything of them: {facts}.',
    sortBy: 'Sort by',
    sorting: 'Loading the other pages…',
    sorted: 'Sorted by {fact}',
    failed: 'The other pages could not be loaded, so only the rows of this one were sorted.',
    days: { one: '# day', other: '# days' },
    of: '{number} of {most}',
    none: 'none',
    some: 'has one',
    formula: 'How the score is made',
    sentence:
      'Each fact gives its weight times its value, divided by the value that counts in full and never more than its weight, rounded to one decimal, halves up; what isn’t known gives 0, and the sum is the score, {most} at most.',
    columns: { fact: 'Fact', value: 'Its value', full: 'In full from', weight: 'Weight' },
    values: {
      customers: 'customers who reported it or one of its duplicates; “fewer than” a number counts as 1',
      recent: 'of these, in the 30 days before they were counted',
      duplicates: 'issues that are the same as this one',
      severity: '{ranks}',
      businessLevel: '{ranks}',
      businessImpact: 'how many of these it hurts: {kinds}',
      reach: 'of a hundred customers, how many could meet it',
      segments: 'the sum for the kinds of customers that it hits: {segments}',
      strategy: 'how much a fix serves what {company} has decided to do, from 0 to 3',
      age: 'days from its publication to {day}',
      noWorkaround: '1 where nothing helps meanwhile, 0 where something does',
    },
    data: 'The same numbers as JSON',
  },

  roadmap: {
    title: 'Roadmap',
    summary: 'What is coming, what waits, and what was fixed lately. A date is that of the next step.',
    description: 'Known issues of {company} that are scheduled, accepted, or fixed lately.',
    headings: {
      dated: 'With a date',
      scheduled: 'Scheduled, no date yet',
      backlog: 'Accepted, in the backlog',
      fixed: 'Fixed lately',
    },
    /** Beside the backlog, where the portal has the page of priorities. */
    order: 'In the order of priorities.',
    columns: { when: 'When', issue: 'Issue', component: 'Component' },
    all: { one: 'The one of these', other: 'All # of these' },
  },

  report: {
    title: 'What becomes of a report',
    summary:
      'Type the number of your ticket: you see which issue it counts for, where that stands, and what comes next.',
    description: 'Which known issue a ticket counts for, where it stands, and what comes next.',
    label: 'The number of a ticket, an id or another name',
    button: 'Look up',
    noScript: 'The look-up needs JavaScript. Without it, the field leads to search.',
    hint: 'A number such as 467419, the id {id}, or the address of the ticket.',
    looking: 'Looking…',
    found: 'Ticket {ticket} counts for',
    /** Of a duplicate, before the issue that it repeats. */
    same: 'It is the same as this one, to which it adds its weight',
    noNext: 'No date is promised for the next step.',
    nothing: 'Nothing is published under {ticket}.',
    nothingMeans:
      'It isn’t linked to a known issue: it may be answered by itself, or may not have been read yet. That says nothing of whether it matters.',
    ask: 'Ask for it here:',
    search: 'Search for what you saw',
    failed: 'The look-up could not be loaded. Try again, or use search.',
    outcomes: 'What a report can become',
  },

  delivered: {
    title: 'Delivered',
    marks: { workaround: 'Workaround', fix: 'Fix' },
    /** `{before}` and `{after}` are tickets a week. */
    compared: {
      workaround:
        'Before the workaround: {before} tickets a week ({weeksBefore}). After it: {after} ({weeksAfter}).',
      fix: 'Before the fix: {before} tickets a week ({weeksBefore}). After it: {after} ({weeksAfter}).',
    },
    tooFew: {
      workaround:
        'Too little is known to compare before and after the workaround: {weeksBefore} and {weeksAfter}.',
      fix: 'Too little is known to compare before and after the fix: {weeksBefore} and {weeksAfter}.',
    },
    weeks: { none: 'no whole week', one: '# week', other: '# weeks' },
    hidden: {
      one: '# week has too few customers to be published, and isn’t in these figures.',
      other: '# weeks have too few customers to be published, and aren’t in these figures.',
    },
    plot: 'Tickets a week from {first} to {last}',
    table: 'The weeks as a table',
    columns: { week: 'Week from', tickets: 'Tickets' },
    few: 'too few to publish',
  },
};
