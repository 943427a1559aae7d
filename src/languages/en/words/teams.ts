/** Teams: what each answers for, what to send them with a report, and whom to call while something is down. */
export const teams = {
  team: {
    /** On records and on components. */
    answers: 'Who answers for this: {teams}',
    label: 'Team',
    description: '{team}, {company}: components, open incidents and known issues, and what is promised.',
    contact: 'Reach the team',
    components: 'Components',
    componentHeadings: { component: 'Component', state: 'State' },
    experts: 'Who knows about what',
    expertHeadings: { role: 'About', who: 'Who' },
    incidents: 'Open incidents',
    noIncidents: 'No incident is open.',
    promises: 'Promised',
    promiseHeadings: { promised: 'What', record: 'About' },
    postMortems: 'Post-mortems due',
    postMortemHeadings: { promised: 'When', record: 'Incident' },
    /** Of a post-mortem whose day is over, where it isn't published. */
    wasDue: 'Was due {day}',
    actions: 'Action items of post-mortems',
    issues: 'Open known issues',
    noIssues: 'No known issue is open.',
    age: 'Median age: {age}',
    ageMeans: 'The median of {issues}, in whole days from publication to {day}, rounded down.',
    rest: 'These are the first {shown} of {all}. All of them are in the lists of its components.',
  },

  evidence: {
    title: 'What to send us',
    lead: 'A report with these can be looked into at once.',
    report: 'Report a problem',
    /** On the page of an issue. */
    asWell: 'If you report it as well, send these with it.',
    /** A form for GitHub. */
    form: {
      name: 'Report a problem',
      description: 'Something at {company} doesn’t work as it should.',
      intro: 'Look among the [known issues]({link}) first: it may be known already, with a way around it.',
      secrets: 'Please write no passwords, keys or personal data: others can read this.',
      component: 'What is it about?',
      other: 'Something else',
      what: 'What happens?',
      whatHint:
        'What you did, what you expected and what happened instead; the text of an error exactly as it is on the screen.',
      evidence: 'What helps us look into it',
      evidenceHint: 'As far as you have it:',
    },
  },
};
