/** The portal's words in English, which are also the type that every other language fills. */
export const en = {
  /** The language's name in itself. */
  languageName: 'English',
  locale: 'en-GB',

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
    backlog: 'Backlog',
    scheduled: 'Scheduled',
    fixed: 'Fixed',
    'no-fix': 'Won’t fix',
    duplicate: 'Duplicate',
  },
  severity: { minor: 'Minor', major: 'Major', critical: 'Critical' },
  impact: { none: 'None', minor: 'Minor', major: 'Major', critical: 'Critical' },
  prose: { footnotes: 'Footnotes', note: 'Note', warning: 'Warning' },
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

export type Words = typeof en;
