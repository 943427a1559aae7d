import type { Correction } from '../corrected-line.ts';
import { kind } from './kind.ts';
import { meant } from './sentences.ts';

/** A record's id, what it refers to, and facts that contradict one another. */
export const recordProblems = {
  'duplicate-id': kind<{ id: string; other: string; free: string }>({
    severity: 'error',
    what: ({ id, other }) => `${id} is taken: ${other} has it.`,
    why: 'Links, feeds and tickets refer to an id, and an id leads to one record.',
    fix: ({ free }) => `Give this record an id of its own; ${free} is free.`,
  }),
  'wrong-id-prefix': kind<{ id: string; prefix: string; noun: string; corrected: Correction | undefined }>({
    severity: 'error',
    what: ({ id, prefix, noun }) => `The id of ${noun} begins with ${prefix}-, but this one is ${id}.`,
    why: 'Readers tell what an id leads to by its letters, and ids in prose become links by them.',
    fix: ({ prefix }) =>
      `Begin it with ${prefix}- (the letters are set in site.yaml, under ids), or move the file where it belongs.`,
  }),
  'taken-alias': kind<{ alias: string; other: string; id: string }>({
    severity: 'error',
    what: ({ alias, other, id }) => `The alias ${alias} already leads to ${id}, in ${other}.`,
    why: 'Whoever follows an old link or a ticket number must arrive at one record.',
    fix: () => 'Remove it here or there; if both files are about one problem, make one `status: duplicate`.',
  }),
  'unusable-alias': kind<{ alias: string; isOwn: boolean }>({
    severity: 'error',
    what: ({ alias, isOwn }) =>
      isOwn
        ? `${alias} is a page of the portal’s own, so it can’t lead here.`
        : `No address can end in the alias ${alias}.`,
    why: 'Whoever follows an old link or a ticket number must arrive at one record.',
    fix: () => 'Remove it, or write a ticket’s number, or the last part of an old address, without a slash.',
  }),
  'unknown-component': kind<{
    component: string;
    suggestion: string | undefined;
    choices: readonly string[];
    corrected: Correction | undefined;
  }>({
    severity: 'error',
    what: ({ component }) => `There is no component ${component} in site.yaml.`,
    why: 'A misspelt component would affect nothing, and its page would stay green during an outage.',
    fix: ({ suggestion, choices }) => meant(suggestion, choices, 'component'),
  }),
  'unknown-team': kind<{
    team: string;
    suggestion: string | undefined;
    choices: readonly string[];
    corrected: Correction | undefined;
  }>({
    severity: 'error',
    what: ({ team }) => `There is no team ${team} in site.yaml.`,
    why: 'The team is who is responsible, and a team that doesn’t exist is responsible for nothing.',
    fix: ({ suggestion, choices, corrected }) =>
      `${meant(suggestion, choices, 'team')}${corrected ? '' : ' Or add it to site.yaml, under teams.'}`,
  }),
  'unknown-segment': kind<{
    segment: string;
    suggestion: string | undefined;
    choices: readonly string[];
    corrected: Correction | undefined;
  }>({
    severity: 'error',
    what: ({ segment }) => `There is no segment ${segment} in site.yaml.`,
    why: 'A misspelt segment would be shown to customers, and weigh nothing in the order of priorities.',
    fix: ({ suggestion, choices, corrected }) =>
      `${meant(suggestion, choices, 'segment')}${corrected ? '' : ' Or add it to site.yaml, under segments.'}`,
  }),
  'unknown-record': kind<{
    id: string;
    suggestion: string | undefined;
    inProse: boolean;
    corrected?: Correction | undefined;
  }>({
    severity: 'error',
    what: ({ id }) => `There is no record ${id}.`,
    why: 'The link would lead readers to a page that isn’t there.',
    fix: ({ id, suggestion, inProse }) =>
      suggestion === undefined
        ? `Correct the id${inProse ? `, or write \`${id}\` in backticks if it is another system’s` : ', or remove it'}.`
        : `Did you mean ${suggestion}?`,
  }),
  'wrong-record-kind': kind<{ id: string; field: string; is: string; wanted: string }>({
    severity: 'error',
    what: ({ id, field, is, wanted }) => `${field} names ${wanted}, but ${id} is ${is}.`,
    why: 'The page would show it under the wrong heading.',
    fix: ({ id, is }) =>
      `Name it where it belongs: known issues in related, knownIssues or duplicateOf, incidents in incidents. (${id} is ${is}.)`,
  }),
  'self-reference': kind<{ id: string; field: string }>({
    severity: 'error',
    what: ({ id, field }) => `${field} of ${id} names ${id} itself.`,
    why: 'Readers who follow it end up where they already are.',
    fix: ({ field }) => `Name another record in ${field}, or remove this one.`,
  }),
  'repeated-value': kind<{ value: string; field: string }>({
    severity: 'warning',
    what: ({ value, field }) => `${field} has ${value} twice.`,
    why: 'It would appear twice on the page and be counted twice.',
    fix: ({ value }) => `Keep one ${value}.`,
  }),
  'missing-for-status': kind<{ status: string; field: string; meaning: string }>({
    severity: 'error',
    what: ({ status, field }) => `The status is ${status}, but ${field} is missing.`,
    why: 'Readers of a settled issue ask when, how or why; this fact is the portal’s answer.',
    fix: ({ field, meaning }) => `Add a line for ${field}: ${meaning}`,
  }),
  'only-for-status': kind<{ field: string; status: string; found: string }>({
    severity: 'error',
    what: ({ field, status, found }) => `${field} goes with status: ${status}, but the status is ${found}.`,
    why: 'One of the two is out of date, and readers would see both.',
    fix: ({ field, status }) => `Make the status ${status}, or remove ${field}.`,
  }),
  'missing-count': kind<{ field: string }>({
    severity: 'error',
    what: ({ field }) => `reports has neither ${field} nor fewerThan.`,
    why: 'Lists are sorted by it, and the page says how many customers reported the issue.',
    fix: () => 'Let `tally` write the counts, or remove reports.',
  }),
  'small-count-shown': kind<{ field: string }>({
    severity: 'error',
    what: ({ field }) => `reports has both fewerThan and ${field}.`,
    why: 'A number too small to publish can be guessed from it, and with it who reported the issue.',
    fix: ({ field }) => `Remove ${field}, or remove fewerThan.`,
  }),
  'surplus-segment-counts': kind<{ reporters: number }>({
    severity: 'error',
    what: ({ reporters }) => `reports.segments has more customers than the ${reporters} that reported it.`,
    why: 'Each customer is counted once, in one segment or in none.',
    fix: () => 'Remove segments from reports; the next `tally` writes it again.',
  }),
  'segment-of-few': kind<{ segment: string | undefined; least: number }>({
    severity: 'error',
    what: ({ segment, least }) =>
      segment === undefined
        ? `Fewer than ${least} customers are in none of the segments that reports names, as its other numbers tell.`
        : `reports.segments shows that fewer than ${least} customers of ${segment} reported it.`,
    why: 'Whoever knows your customers could tell from so small a number who reported the issue.',
    fix: () => 'Remove segments from reports; the next `tally` writes what may be shown.',
  }),
  'duplicate-circle': kind<{ circle: readonly string[] }>({
    severity: 'error',
    what: ({ circle }) => `These issues are duplicates of one another: ${circle.join(' → ')}.`,
    why: 'Each sends its readers on to the next, and none has an answer.',
    fix: () => 'Make one of them the original: give it its own status and remove its duplicateOf.',
  }),
  'reads-alike': kind<{ other: string; path: string }>({
    severity: 'warning',
    what: ({ other, path }) => `This issue reads like ${other}, in ${path}, which is also open.`,
    why: 'Readers find one of the two and miss what the other says, and the reports of one problem are counted as two.',
    fix: ({ other }) =>
      `If both are about one problem, keep one and make the other \`status: duplicate\` with its duplicateOf; if not, name ${other} in related, and say in the titles what is different.`,
  }),
  'critical-with-workaround': kind<object>({
    severity: 'error',
    what: () => 'The issue is open and critical, but has a workaround.',
    why: 'Critical means that customers can’t sell or ship and that there is no way round; with one, it is major.',
    fix: () => 'Make the severity major; or, if the workaround doesn’t really help, say so in its section.',
  }),
  'no-workaround-section': kind<{ section: string }>({
    severity: 'warning',
    what: () => 'The issue is open and has no section on a workaround.',
    why: 'Readers come to find out what to do in the meantime; “there is none” is an answer too.',
    fix: ({ section }) => `Add the heading “## ${section}”, with what to do below it, or N/A.`,
  }),
  'record-without-words': kind<object>({
    severity: 'warning',
    what: () => 'The record has no text.',
    why: 'Its page would have a title and facts, but not a word on what they mean for readers.',
    fix: () => 'Write at least one sentence, or keep the file out of the content folder until there is one.',
  }),
  'incident-without-update': kind<{ section: string | undefined }>({
    severity: 'warning',
    what: () => 'The incident has no update.',
    why: 'Feeds, Slack and e-mails report an incident by its updates; without any, what is here is sent once and never again.',
    fix: ({ section }) =>
      `${section === undefined ? 'Add' : `Add the heading “## ${section}” and below it`} an update: a heading of the third level with its day and time, a “·” and its state.`,
  }),
  'doubtful-workaround': kind<object>({
    severity: 'warning',
    what: () =>
      'This text says that there is no workaround, but leaves open whether something helps all the same.',
    why: 'Lists, filters, replies and programs say whether there is a workaround; here only its author can tell. Until then it counts as one.',
    fix: () =>
      'In the front matter, say which it is: workaround: none – or, if it helps, workaround: {} (with the day it was last tried, if you know it).',
  }),
  'workaround-without-text': kind<{ section: string }>({
    severity: 'error',
    what: () => 'The front matter has facts on a workaround, but the text has none.',
    why: 'Readers would be promised a workaround and find nothing.',
    fix: ({ section }) => `Write below “## ${section}” what to do, or make it workaround: none.`,
  }),
  'announcement-name': kind<{ name: string; right: string | undefined }>({
    severity: 'error',
    what: ({ name }) => `The name of an announcement’s file is a key, but ${JSON.stringify(name)} isn’t one.`,
    why: 'Its address and its ids in feeds are made of the name, and stay the same when the title changes.',
    fix: ({ right }) =>
      `Use small letters, digits and single dashes${right === undefined ? '' : `: ${right}.md`}. A translation has the same name and its language.`,
  }),
  'same-announcement-name': kind<{ name: string; other: string }>({
    severity: 'error',
    what: ({ name, other }) => `Another announcement is called ${name}, too: ${other}.`,
    why: 'An announcement’s address is made of the name of its file, whatever folder that is in.',
    fix: () => 'Rename one of the two; if it was published already, rename the newer one.',
  }),
  'announcement-with-updates': kind<object>({
    severity: 'error',
    what: () => 'An announcement has neither updates nor a post-mortem, but this begins one.',
    why: 'An announcement is one text that is shown until its day is over; what stands here would be lost.',
    fix: () =>
      'Write what is new into the text. What has a course of its own is an incident, a maintenance or a known issue.',
  }),
};
