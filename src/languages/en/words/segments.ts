/** Kinds of customers: whom issues hit, and who reported them. */
export const segments = {
  segments: {
    heading: 'Customers',
    titles: { all: 'Known issues that hit {segment}', open: 'Open known issues that hit {segment}' },
    /** Before the customers of each segment, and those of none. */
    reportedBy: 'Reported by',
    of: '{number}\u00a0{segment}',
    others: '{number} more',
    /** Over a list, where a reader has chosen a segment and the browser keeps it. */
    showing: 'Showing what hits {segment}.',
    leftOut: {
      none: 'None of the issues on this page hits others only.',
      one: '# issue that hits others only is left out on this page.',
      other: '# issues that hit others only are left out on this page.',
    },
    kept: 'This browser keeps your choice.',
    showAll: 'Show all',
  },
};
