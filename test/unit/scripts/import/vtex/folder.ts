import type { TeamFile, VtexFile, VtexFolder } from '../../../../../scripts/import/vtex/read-folder.ts';
import type { SourceLanguage } from '../../../../../scripts/import/vtex/source-language.ts';

/** A file of the source, with made-up facts where a test says nothing of them. */
export interface Sketch {
  language?: SourceLanguage;
  team?: string;
  slug?: string;
  body?: string;
  /** Lines of front matter by key; undefined leaves one out. */
  facts?: Record<string, string | undefined>;
}

const SLUG = 'cart-loses-coupons';

export function file({ language = 'en', team = 'Cart', slug = SLUG, body, facts }: Sketch = {}): VtexFile {
  const lines = {
    title: 'Cart loses coupons',
    slug,
    status: 'PUBLISHED',
    createdAt: '2024-03-05T10:00:00.000Z',
    updatedAt: '2024-03-06T10:00:00.000Z',
    contentType: 'knownIssue',
    productTeam: team,
    author: 'abc123',
    tag: team,
    slugEN: SLUG,
    locale: language,
    kiStatus: 'Backlog',
    internalReference: '467419',
    ...facts,
  };
  const frontMatter = Object.entries(lines)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`);
  const text = ['---', ...frontMatter, '---', body ?? '\n## Summary\n\nIt does.\n'].join('\n');
  return {
    path: `docs/${language}/known-issues/${team}/${slug}.md`,
    language,
    team,
    slug,
    bytes: new TextEncoder().encode(text),
  };
}

/** A folder of these files, with the teams that they name. */
export function folder(files: VtexFile[], more: Partial<VtexFolder> = {}): VtexFolder {
  const teams = [...new Set(files.map(({ team }) => team))].flatMap((team): TeamFile[] =>
    (['en', 'pt', 'es'] as const).map((language) => ({ folder: team, language })),
  );
  return { files, teams, tickets: [], ...more };
}
