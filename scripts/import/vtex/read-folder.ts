import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import { z } from 'zod';
import { compareText } from '../../../src/domain/compare-text.ts';
import { SOURCE_LANGUAGES, type SourceLanguage } from './source-language.ts';

/** The folder as it is on disk: `docs/<language>/known-issues/<team>/<slug>.md`, and what is beside it. */
export interface VtexFolder {
  files: VtexFile[];
  teams: TeamFile[];
  /** `.github/ki-slugs-and-zendesk-ids.json`: the support ticket behind each slug. */
  tickets: TicketEntry[];
}

export interface VtexFile {
  /** The path below the folder, with `/`. */
  path: string;
  language: SourceLanguage;
  team: string;
  /** The file’s name without `.md`, which is its address in the source’s portal. */
  slug: string;
  bytes: Uint8Array;
}

/** `metadata.json` of a team’s folder, in one language; without one, there is only the folder’s name. */
export interface TeamFile {
  folder: string;
  language: SourceLanguage;
  metadata?: z.infer<typeof TeamMetadataSchema>;
}

const TeamMetadataSchema = z.object({ id: z.string(), name: z.string(), order: z.number() });
const TicketsSchema = z.array(
  z.object({ locale: z.string(), slug: z.string(), internalReference: z.union([z.string(), z.number()]) }),
);
export type TicketEntry = z.infer<typeof TicketsSchema>[number];

const TICKETS_FILE = '.github/ki-slugs-and-zendesk-ids.json';
const FILES_AT_ONCE = 64;

/** Reads the whole folder, in an order that doesn’t depend on the disk; undefined if it has no known issues. */
export async function readVtexFolder(folder: string): Promise<VtexFolder | undefined> {
  const teams: TeamFile[] = [];
  const found: Omit<VtexFile, 'bytes'>[] = [];
  for (const language of SOURCE_LANGUAGES) {
    const top = `docs/${language}/known-issues`;
    for (const team of await subfolders(join(folder, top))) {
      const metadata = TeamMetadataSchema.safeParse(await readJson(join(folder, top, team, 'metadata.json')));
      teams.push({ folder: team, language, ...(metadata.success ? { metadata: metadata.data } : {}) });
      for (const name of (await readdir(join(folder, top, team))).sort(compareText)) {
        if (name.endsWith('.md'))
          found.push({ path: `${top}/${team}/${name}`, language, team, slug: name.slice(0, -'.md'.length) });
      }
    }
  }
  if (found.length === 0) return undefined;
  const tickets = TicketsSchema.safeParse(await readJson(join(folder, TICKETS_FILE)));
  const files = await pMap(
    found,
    async (file) => ({ ...file, bytes: await readFile(join(folder, file.path)) }),
    { concurrency: FILES_AT_ONCE },
  );
  return { files, teams, tickets: tickets.data ?? [] };
}

async function subfolders(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(compareText);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/** The content of a JSON file; undefined if it doesn’t exist or can’t be read, since both files are optional. */
async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
