/** What the internal edition has and the public one hasn't. */
export const internal = {
  internal: {
    /** At the top of every page. */
    band: 'Internal edition: don’t send customers links to these pages.',
    /** Marks what the public edition doesn't have. */
    label: 'Internal',
    section: {
      recognise: 'How to recognise it',
      'not-to-say': 'What not to say',
      technical: 'Technical notes',
    },
    /** Before links into the company's own trackers. */
    tracker: 'In our tracker',
  },

  /** The page of needs. */
  needs: {
    title: 'Needs',
    summary: 'What customers’ work lacks, who asked for it, and what has come of it.',
    count: { one: '# need', other: '# needs' },
    outcome: { asked: 'Asked', shown: 'Shown', shipped: 'Shipped', 'not-done': 'Not done' },
    meaning: {
      asked: 'Nobody has shown an answer yet.',
      shown: 'An answer has been demonstrated; it isn’t shipped yet.',
      shipped: 'Customers have it.',
      'not-done': 'It won’t be done. Each says why.',
    },
    by: 'Asked by',
    asked: 'Asked on',
    demonstrated: 'Demonstrated on',
    because: 'Why not',
    components: 'Components',
  },
};
