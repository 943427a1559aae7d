import { alikeIssues } from './alike-issues.ts';
import { announcementNames } from './announcement-names.ts';
import { announcementTexts } from './announcement-texts.ts';
import { announcements } from './announcements.ts';
import { clock } from './clock.ts';
import { componentStates } from './component-states.ts';
import { datesInOrder } from './dates-in-order.ts';
import { dueDates } from './due-dates.ts';
import { duplicateCircles } from './duplicate-circles.ts';
import { evidencePatterns } from './evidence-patterns.ts';
import { formerPromises } from './former-promises.ts';
import { headings } from './headings.ts';
import { idPrefixes } from './id-prefixes.ts';
import { imageTexts } from './image-texts.ts';
import { knownComponents } from './known-components.ts';
import { knownRecords } from './known-records.ts';
import { knownSegments } from './known-segments.ts';
import { knownTeams } from './known-teams.ts';
import { linkedFiles } from './linked-files.ts';
import { linkedPlaces } from './linked-places.ts';
import { localTimes } from './local-times.ts';
import { mailingList } from './mailing-list.ts';
import { metricMoney } from './metric-money.ts';
import { metricPeriods } from './metric-periods.ts';
import { metricTexts } from './metric-texts.ts';
import { needs } from './needs.ts';
import { nextSteps } from './next-steps.ts';
import { noFutureDates } from './no-future-dates.ts';
import { notifyChannels } from './notify-channels.ts';
import { openIncidents } from './open-incidents.ts';
import { overlays } from './overlays.ts';
import { passiveFiles } from './passive-files.ts';
import { priorityFormula } from './priority-formula.ts';
import { privateData } from './private-data.ts';
import { recordsInProse } from './records-in-prose.ts';
import { repeatedValues } from './repeated-values.ts';
import { repetitions } from './repetitions.ts';
import { replyTemplates } from './reply-templates.ts';
import { reportCounts } from './report-counts.ts';
import type { Rule } from './rule.ts';
import { saidAtAll } from './said-at-all.ts';
import { saidWords } from './said-words.ts';
import { segmentCounts } from './segment-counts.ts';
import { segmentsTold } from './segments-told.ts';
import { settledIssues } from './settled-issues.ts';
import { siteAddress } from './site-address.ts';
import { siteDates } from './site-dates.ts';
import { siteKeys } from './site-keys.ts';
import { siteTexts } from './site-texts.ts';
import { synonyms } from './synonyms.ts';
import { tallyMapping } from './tally-mapping.ts';
import { timelineEnd } from './timeline-end.ts';
import { timelineEntries } from './timeline-entries.ts';
import { timelineOrder } from './timeline-order.ts';
import { translatedFiles } from './translated-files.ts';
import { translatedSections } from './translated-sections.ts';
import { translatedTimelines } from './translated-timelines.ts';
import { uniqueAliases } from './unique-aliases.ts';
import { uniqueIds } from './unique-ids.ts';
import { usableAliases } from './usable-aliases.ts';
import { weekWords } from './week-words.ts';
import { workarounds } from './workarounds.ts';

/**
 * Every rule about two fields or two files. What concerns one field stands in its schema.
 * All run over all drafts, so that one problem hides no other; the cost of each grows with the content, no faster.
 */
export const ALL_RULES: readonly Rule[] = [
  // site.yaml
  siteAddress,
  siteKeys,
  siteTexts,
  evidencePatterns,
  siteDates,
  replyTemplates,
  tallyMapping,
  notifyChannels,
  mailingList,
  synonyms,
  priorityFormula,

  // What a record is called, and what it refers to
  uniqueIds,
  announcementNames,
  idPrefixes,
  uniqueAliases,
  usableAliases,
  knownComponents,
  knownTeams,
  segmentsTold,
  knownSegments,
  knownRecords,
  repeatedValues,

  // How a known issue stands
  settledIssues,
  duplicateCircles,
  alikeIssues,
  workarounds,
  reportCounts,
  segmentCounts,

  // When things happened
  clock,
  localTimes,
  datesInOrder,
  noFutureDates,
  announcements,
  announcementTexts,
  repetitions,
  componentStates,
  openIncidents,
  dueDates,
  nextSteps,
  formerPromises,

  // Updates and timelines
  timelineEntries,
  timelineOrder,
  timelineEnd,

  // Words of customers
  saidWords,

  // Metrics
  metricPeriods,
  metricMoney,
  metricTexts,

  // Words on weeks
  weekWords,

  // Other languages
  translatedFiles,
  translatedSections,
  translatedTimelines,

  // What the company alone reads
  overlays,
  needs,

  // The text
  saidAtAll,
  recordsInProse,
  linkedFiles,
  linkedPlaces,
  passiveFiles,
  imageTexts,
  headings,
  privateData,
];
