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
          one: 'Part of {names} fails',
          two: 'Parts of {names} fail',
          many: '{count} components fail in part',
          all: 'Everything fails in part',
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
  },

  /** What stands on every page. */
  frame: {
    skip: 'Skip to content',
    main: 'Main',
    now: 'Now',
    knownIssues: 'Known issues',
    history: 'History',
    subscribe: 'Subscribe',
    search: 'Search',
    follow: 'Follow',
    languages: 'Languages',
    /** Of feeds: an entry a record, an item an update. */
    feeds: { records: 'incidents and known issues', updates: 'every update' },
    built: 'Built on {moment} from the public records.',
    zone: 'Times are in {offset} ({name}).',
    /** Stands after a time in the reader's own zone. */
    yourTime: 'your time',
    demonstration:
      'A demonstration: {company} and all that happens here are made up, and the clock stands still.',
  },

  /** Titles and facts in feeds. */
  feeds: {
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
    workaroundBelow: 'yes, see below',
    workaroundVerified: 'yes, see below; last tried on {day}',
    noWorkaround: 'none yet',
    fixed: 'Fixed',
    fixedIn: '{day}, in version {version}',
    reason: 'Why it will not be fixed',
    duplicateOf: 'The same as',
    began: 'Began',
    over: 'Over',
    window: 'Window',
  },
};

export type Words = typeof en;
