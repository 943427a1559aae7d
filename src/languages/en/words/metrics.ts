/** The page of metrics, and the metrics that are computed from tickets. */
export const metrics = {
  metrics: {
    title: 'Metrics',
    description: 'What {company} set out to achieve, and what it did achieve.',
    lead: 'What we set out to achieve, and what we did achieve.',
    shares:
      'The share of a goal is what was achieved divided by the goal where more is better, and the goal divided by what was achieved where less is better: from 100% on, the goal is reached.',
    more: 'More is better',
    less: 'Less is better',
    team: 'Team: {team}',
    goal: 'Goal',
    share: '{share} of the goal',
    reached: 'reached',
    missed: 'not reached',
    before: 'Before: {period}',
    lastYear: 'A year before: {period}',
    next: 'Next goal: {period}',
    toGo: '{amount} to go',
    reachedAlready: 'reached already',
    up: 'up by {amount}',
    down: 'down by {amount}',
    same: 'unchanged',
    better: 'better',
    worse: 'worse',
    /** Percentage points. */
    points: '{number} pp',
    rate: 'Converted at a constant rate: {rates}.',
    plot: '{name}, {first} to {last}: what was achieved as bars, the goals as lines. The same is in the table below.',
    legend: 'Bars: achieved. Lines: goals.',
    table: 'All periods',
    period: 'Period',
    achieved: 'Achieved',
    shareHeading: 'Share of the goal',
    unknown: '–',
    quarter: { 1: 'Q1 {year}', 2: 'Q2 {year}', 3: 'Q3 {year}', 4: 'Q4 {year}' },
    week: 'Week {number}, {year}',
  },

  /** The names of what the command `metrics` computes, for the files that it makes. */
  computedMetrics: {
    inWorkingHours: 'Counted in working hours.',
    kinds: {
      question: 'questions',
      incident: 'incidents',
      problem: 'problems',
      task: 'tasks',
      request: 'requests',
      other: 'other kinds',
    },
    channels: {
      email: 'e-mail',
      web: 'web form',
      chat: 'chat',
      phone: 'phone',
      messaging: 'messaging apps',
      social: 'social media',
      api: 'API',
      other: 'other channels',
    },
    ticketsAWeek: { name: 'Tickets a week', says: 'How many tickets customers open a week, on average.' },
    ticketsAWeekOf: {
      name: 'Tickets a week: {kind}',
      says: 'How many tickets of this kind customers open a week, on average.',
    },
    productIssues: {
      name: 'Tickets about known issues',
      says: 'The share of tickets that name a known issue of the product.',
    },
    questions: {
      name: 'Tickets that are questions',
      says: 'The share of tickets that ask how something works.',
    },
    escalated: { name: 'Escalated tickets', says: 'The share of tickets that were escalated.' },
    firstReplyMedian: {
      name: 'First reply, median',
      says: 'Half of all customers have their first reply within this time.',
    },
    firstReplyNinety: {
      name: 'First reply, 90th percentile',
      says: 'Nine out of ten customers have their first reply within this time.',
    },
    waitMedian: {
      name: 'Wait until solved, median',
      says: 'Half of the tickets that were solved were open no longer than this.',
    },
    waitNinety: {
      name: 'Wait until solved, 90th percentile',
      says: 'Nine out of ten tickets that were solved were open no longer than this.',
    },
    acknowledged: {
      name: 'First reply within {target}',
      says: 'The share of tickets with a first reply within {target}.',
    },
    acknowledgedBy: {
      name: 'First reply within {target}: {channel}',
      says: 'The share of tickets from this channel with a first reply within {target}.',
    },
    answered: {
      name: 'Solved within {target}',
      says: 'The share of tickets that are solved within {target}.',
    },
    answeredBy: {
      name: 'Solved within {target}: {channel}',
      says: 'The share of tickets from this channel that are solved within {target}.',
    },
    reopened: { name: 'Reopened tickets', says: 'The share of solved tickets that had to be opened again.' },
    knownIssueHours: {
      name: 'Support hours for known issues',
      says: 'The time that support spent on tickets that name a known issue.',
    },
  },
};
