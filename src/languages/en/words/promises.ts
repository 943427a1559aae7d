/** What was promised and how that went, how soon there was an answer, and whom to call meanwhile. */
export const promises = {
  promises: {
    /** The former promises of a record. */
    former: 'Promised before',
    /** What an incident promised: an update, or one on something. */
    update: 'An update by {time}',
    updateOn: '{what}, by {time}',
    /** How a promise went; `{promise}` says by when it was, too. */
    kept: '{promise}: kept',
    keptOn: '{promise}: kept on {day}',
    late: '{promise}: kept {late} late',
    dropped: '{promise}: dropped. {reason}',
    missed: '{promise}: not kept',
    /** The same beside the record, in a list. */
    outcomes: { kept: 'Kept', late: 'Kept, but late', dropped: 'Dropped', missed: 'Not kept' },
    /** In calendars. */
    event: 'Promised: {what} ({id})',
    anUpdate: 'an update',
    /** On the page of a team. */
    shares: {
      kept: 'Promises kept in time: {met} of {all}',
      acknowledged: 'First update in time: {met} of {all}',
      answered: 'Cause or fix named in time: {met} of {all}',
    },
    sharesMean: 'Of the last {days} days, as far as records date it.',
  },

  /** How soon there was an answer. */
  response: {
    acknowledged: 'First update after {elapsed}',
    /** The first update that is identified, monitoring or resolved. */
    answered: 'Cause or fix named after {elapsed}',
    met: '{said} (target {target}: met)',
    missed: '{said} (target {target}: missed)',
    workingHours: '{length} in working hours',
    /** Of a known issue, in days: a label, and what follows it. */
    first: 'First answer after',
    sameDay: 'the same day',
    workaround: '{days}, a workaround',
    fix: '{days}, a fix',
  },

  /** While something is down; `{calls}` is who, and how to reach them. */
  callNow: 'Whom to call now: {calls}',
};
