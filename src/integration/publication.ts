import { getCollection, getEntry } from 'astro:content';
import options from 'virtual:candor/options';
import type { StoredRecord, StoredSite } from '../content/loader.ts';
import { createPortal } from '../domain/portal.ts';
import type { Problem } from '../domain/problems.ts';
import { createPublication, type Publication } from '../domain/publication.ts';
import type { IncidentRecord, KnownIssue } from '../domain/record/records.ts';
import type { Language } from '../domain/schemas/common.ts';
import { type Edition, editionOf } from '../edition/edition.ts';

/** Whether the development server asks, which injects styles and a socket, and publishes nothing but pages. */
export const { developing } = options;

let made: Promise<Publication> | undefined;

/** The portal that is being built. While developing it is made anew for every request, since content changes. */
export function publication(): Promise<Publication> {
  return developing ? make() : (made ??= make());
}

/** The portal that is being built in a language: what its pages are made from. */
export async function editionIn(language: Language): Promise<Edition> {
  return editionOf(await publication(), language);
}

/** The problems of the content, for the development server to show. */
export async function contentProblems(): Promise<Problem[]> {
  return (await storedSite()).problems;
}

/** Paths of pages that exist once a language: the default language has no prefix. */
export async function languagePaths(): Promise<
  { params: { language: string | undefined }; props: { language: Language } }[]
> {
  const { site } = (await publication()).portal;
  return site.languages.map((language) => ({
    params: { language: language === site.defaultLanguage ? undefined : language },
    props: { language },
  }));
}

async function make(): Promise<Publication> {
  const { site } = await storedSite();
  const records = (await getCollection('records')).map(({ data }) => data as unknown as StoredRecord);
  const issues = records.filter(
    (record): record is KnownIssue & StoredRecord => record.kind === 'known-issue',
  );
  const incidents = records.filter(
    (record): record is IncidentRecord & StoredRecord => record.kind !== 'known-issue',
  );
  return createPublication(createPortal(site, issues, incidents), { ...options, clock: Date.now() });
}

async function storedSite(): Promise<StoredSite> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('the collection `site` is empty');
  return entry.data as unknown as StoredSite;
}
