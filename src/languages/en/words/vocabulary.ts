/** The language, the names of states and facts, and the headings of records. */
export const vocabulary = {
  /** The language's name in itself. */
  languageName: 'English',
  locale: 'en-GB',

  /** After the figures of a length of time: `2 d 19 h`, `2 h 15 min`. */
  duration: { days: 'd', hours: 'h', minutes: 'min' },

  componentState: {
    operational: 'Operational',
    under_maintenance: 'Maintenance',
    degraded_performance: 'Degraded',
    partial_outage: 'Partial outage',
    major_outage: 'Major outage',
  },
  incidentState: {
    investigating: 'Investigating',
    identified: 'Identified',
    monitoring: 'Monitoring',
    resolved: 'Resolved',
  },
  maintenanceState: {
    scheduled: 'Scheduled',
    in_progress: 'In progress',
    verifying: 'Verifying',
    completed: 'Completed',
    cancelled: 'Cancelled',
  },
  issueStatus: {
    investigating: 'Investigating',
    confirmed: 'Confirmed',
    backlog: 'Accepted, no date yet',
    scheduled: 'Scheduled',
    fixed: 'Fixed',
    'no-fix': 'Won’t fix',
    'as-designed': 'Works as designed',
    duplicate: 'Duplicate',
  },
  issueType: { bug: 'Bug', limitation: 'Limitation', suggestion: 'Suggestion' },
  /** In small letters: they stand in lists. */
  businessImpact: { sales: 'sales', conversion: 'conversion', operation: 'operation', cost: 'cost' },
  businessLevel: { low: 'Low', medium: 'Medium', high: 'High' },
  severity: { minor: 'Minor', major: 'Major', critical: 'Critical' },
  impact: { none: 'None', minor: 'Minor', major: 'Major', critical: 'Critical' },
  prose: {
    footnotes: 'Footnotes',
    backToNumber: 'Back to note {number} in the text',
    alerts: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
  },
  section: {
    summary: 'Summary',
    steps: 'Steps to reproduce',
    workaround: 'Workaround',
    updates: 'Updates',
    timeline: 'Timeline',
    'post-mortem': 'Post-mortem',
    impact: 'Impact',
    'root-cause': 'Root cause',
    detection: 'Detection',
    resolution: 'Resolution',
    lessons: 'Lessons learned',
    'action-items': 'Action items',
  },
};
