import type { LanguageAddresses } from '../domain/addresses.ts';
import {
  type MarkerTarget,
  replaceMarkdownMarkers,
  replaceMarkers,
  withImageSizes,
} from '../domain/marker.ts';
import { memoize } from '../domain/memoize.ts';
import { componentName, type Portal } from '../domain/portal.ts';
import type { Publication } from '../domain/publication.ts';
import { anchorIn } from '../domain/record/places.ts';
import type {
  IncidentRecord,
  KnownIssue,
  PortalRecord,
  Prose,
  RecordText,
  Section,
  Update,
} from '../domain/record/records.ts';
import {
  localizedIn,
  postMortemIn,
  sectionsIn,
  textIn,
  type Translated,
  type TranslatedPostMortem,
  updateTextIn,
} from '../domain/record/translation.ts';
import { workaroundOf, workaroundRemark } from '../domain/record/workaround.ts';
import type { Language, Localized } from '../domain/schemas/common.ts';
import type { Site } from '../domain/site.ts';
import type { Instant } from '../domain/time.ts';
import { createFormat, type Format } from '../i18n/format.ts';
import { WORDS, type Words } from '../i18n/words.ts';
import { publishedMarkdown } from '../markdown/published-markdown.ts';
import { plainText } from './plain-text.ts';

/** The address that a marker leads to in a language; `#` where the portal has no such record. */
function addressOf(
  target: MarkerTarget,
  { byId, byPath, site, needs, weekWords }: Portal,
  addresses: LanguageAddresses,
  language: Language,
  address: (path: string) => string,
): string {
  if (target.kind === 'asset') return address(addresses.asset(target.path)) + fragment(target.place);
  const place = target.kind === 'file' ? target.place : undefined;
  const path = target.kind === 'file' ? decodeURIComponent(target.path) : '';
  const record = target.kind === 'record' ? byId.get(target.id) : byPath.get(path);
  if (!record) {
    const word = weekWords.find((each) => [each.path, ...each.translationPaths].includes(path));
    if (word) {
      const anchor = place && anchorIn(word, place, language, site.defaultLanguage);
      return address(addresses.week(word.week)) + fragment(anchor);
    }
    const need = needs.find((each) => each.path === path);
    return need ? address(addresses.needs) + fragment(place ?? need.anchor) : '#';
  }
  const anchor = place && anchorIn(textAt(path, record), place, language, site.defaultLanguage);
  return address(addresses.record(record)) + fragment(anchor);
}

/** What the file at a path says of a record: its own text, or what is laid over it. */
function textAt(path: string, record: PortalRecord): Pick<PortalRecord, 'texts' | 'path'> {
  const { overlay } = record;
  return overlay && [overlay.path, ...overlay.translationPaths].includes(path) ? overlay : record;
}

function fragment(anchor: string | undefined): string {
  return anchor === undefined ? '' : `#${encodeURI(anchor)}`;
}

/** A publication in one language: all that pages, feeds and whatever else is written in it are made from. */
export interface Edition {
  publication: Publication;
  portal: Portal;
  site: Site;
  now: Instant;
  language: Language;
  /** Addresses in this language, and those that all languages share. */
  addresses: LanguageAddresses;
  words: Words;
  /** Dates, times and numbers in this language, in the portal's time zone. */
  format: Format;
  /** The text of a record; where it isn't translated, in the default language. */
  textOf: (record: Pick<PortalRecord, 'texts' | 'path'>) => Translated<RecordText>;
  /** The sections of a record, each in the default language where it isn't translated. */
  sectionsOf: (record: Pick<PortalRecord, 'texts' | 'path'>) => Translated<Section>[];
  /** The text of an update; where it isn't translated, in the default language. */
  updateText: (update: Pick<Update, 'texts'>) => Translated<Prose>;
  /** The post-mortem of a record, each part in the default language where it isn't translated. */
  postMortemOf: (record: IncidentRecord) => TranslatedPostMortem | undefined;
  /** The workaround that an issue has itself; undefined where it says none. */
  workaroundOf: (issue: KnownIssue) => ReturnType<typeof workaroundOf>;
  /** What an issue without a workaround says on that besides. */
  workaroundRemark: (issue: KnownIssue) => ReturnType<typeof workaroundRemark>;
  /** A text of front matter, with the language that it is in. */
  factText: (text: Localized) => Translated<string>;
  /** A text of front matter or `site.yaml`, in whatever language it has. */
  localized: (text: Localized) => string;
  /** The name of a component; its id where the portal has no such component. */
  componentName: (id: string) => string;
  /** The language of a text where it isn't this one, as `lang` marks it. */
  langOf: (text: Pick<Translated<unknown>, 'language'>) => Language | undefined;
  /** HTML of the pipeline with its links: from the host's root for pages, full addresses (`absolute`) for feeds. */
  html: (marked: string, options?: { absolute?: boolean }) => string;
  /** Prose as plain text that says all that its HTML says, links with their full addresses. */
  plain: (prose: Prose) => string;
  /** Prose as Markdown, links with their full addresses. */
  markdown: (prose: Prose) => string;
  /** The same publication in another language. */
  in: (language: Language) => Edition;
}

const made = memoize((_publication: Publication) => new Map<Language, Edition>());

/** A publication in a language. Made once for each, so that what is made of it can be kept by it. */
export function editionOf(publication: Publication, language: Language): Edition {
  const editions = made(publication);
  const edition = editions.get(language) ?? createEdition(publication, language);
  editions.set(language, edition);
  return edition;
}

/** A publication in its default language. */
export function defaultEdition(publication: Publication): Edition {
  return editionOf(publication, publication.portal.site.defaultLanguage);
}

/** A publication in each of its languages, in the order of the site. */
export function editionsOf(publication: Publication): Edition[] {
  return publication.portal.site.languages.map((language) => editionOf(publication, language));
}

function createEdition(publication: Publication, language: Language): Edition {
  const { portal, now } = publication;
  const { site } = portal;
  const addresses = publication.addresses.in(language);
  const leadingTo = (address: (path: string) => string) => (target: MarkerTarget) =>
    addressOf(target, portal, addresses, language, address);
  const factText = (text: Localized) => localizedIn(text, language, site.defaultLanguage);
  const html: Edition['html'] = (marked, { absolute = false } = {}) =>
    replaceMarkers(
      withImageSizes(marked, portal.imageSizes),
      leadingTo(absolute ? addresses.absolute : addresses.href),
    );
  return {
    ...{ publication, portal, site, now, language, addresses, factText },
    words: WORDS[language],
    format: createFormat(language, site.timeZone),
    textOf: (record) => textIn(record, language, site.defaultLanguage),
    sectionsOf: (record) => sectionsIn(record, language, site.defaultLanguage),
    updateText: (update) => updateTextIn(update, language, site.defaultLanguage),
    postMortemOf: (record) => postMortemIn(record, language, site.defaultLanguage),
    workaroundOf: (issue) => workaroundOf(issue, language, site.defaultLanguage),
    workaroundRemark: (issue) => workaroundRemark(issue, language, site.defaultLanguage),
    localized: (text) => factText(text).value,
    componentName: (id) => componentName(portal, id, language),
    langOf: (text) => (text.language === language ? undefined : text.language),
    html,
    plain: memoize((prose) => plainText({ html: html(prose.html, { absolute: true }), text: prose.text })),
    // Markdown is read away from its page.
    markdown: (prose) => replaceMarkdownMarkers(publishedMarkdown(prose), leadingTo(addresses.absolute)),
    in: (other) => editionOf(publication, other),
  };
}
