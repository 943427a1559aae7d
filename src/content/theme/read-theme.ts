import { problem } from '../../domain/problem-kinds/table.ts';
import type { Problem } from '../../domain/problems.ts';
import type { FieldPath } from '../../domain/rules/rule.ts';
import type { SiteFacts } from '../../domain/schemas/site.ts';
import { SITE_FILE } from '../../domain/site.ts';
import { suggest } from '../../domain/suggest.ts';
import { type Theme, THEME_FOLDER, type ThemeImage } from '../../domain/theme.ts';
import { type ContentFolder, reasonOf } from '../content-folder.ts';
import type { Places } from '../draft.ts';

const START = { line: 1, column: 1 };

/** The files that a site names as its own face, read and checked; what is wrong with one leaves it out. */
export async function readTheme(
  { logo, favicon, stylesheet, brand }: Pick<SiteFacts, 'logo' | 'favicon' | 'stylesheet' | 'brand'>,
  places: Places,
  folder: ContentFolder,
  all: ReadonlySet<string>,
): Promise<{ theme: Theme; problems: Problem[] }> {
  const theme: Theme = {};
  const problems: Problem[] = [];
  if (logo === undefined && favicon === undefined && stylesheet === undefined) return { theme, problems };
  // Loaded when it's needed: most portals have no face of their own.
  const [{ readImage }, { readStylesheet }, { readThemeFile }] = await Promise.all([
    import('./image.ts'),
    import('./stylesheet.ts'),
    import('./named-file.ts'),
  ]);
  const read = async (path: string | undefined, field: FieldPath): Promise<Uint8Array | undefined> => {
    if (path === undefined) return undefined;
    if (!all.has(path)) {
      const choices = [...all].filter((each) => each.startsWith(THEME_FOLDER));
      const suggestion = suggest(path, choices);
      problems.push(
        problem('missing-theme-file', SITE_FILE, places.at(field), { file: path, suggestion, choices }),
      );
      return undefined;
    }
    return folder.read(path).catch((error: unknown) => {
      problems.push(problem('unreadable-file', path, START, { reason: reasonOf(error) }));
      return undefined;
    });
  };
  const image = async (
    path: string | undefined,
    field: FieldPath,
    types: Parameters<typeof readImage>[2],
  ): Promise<ThemeImage | undefined> => {
    const bytes = await read(path, field);
    if (path === undefined || bytes === undefined) return undefined;
    const reading = readImage(path, bytes, types);
    problems.push(...reading.problems);
    return 'image' in reading ? reading.image : undefined;
  };
  const put = (key: 'logo' | 'darkLogo' | 'favicon', found: ThemeImage | undefined) => {
    if (found) theme[key] = found;
  };
  const logos = ['svg', 'png', 'webp'] as const;
  if (typeof logo === 'object') {
    put('logo', await image(logo.light, ['logo', 'light'], logos));
    put('darkLogo', await image(logo.dark, ['logo', 'dark'], logos));
  } else put('logo', await image(logo, ['logo'], logos));
  put('favicon', await image(favicon, ['favicon'], ['svg', 'png']));
  const css = await read(stylesheet, ['stylesheet']);
  if (stylesheet !== undefined && css !== undefined) {
    const reading = readStylesheet(stylesheet, css, brand, all);
    problems.push(...reading.problems);
    for (const [path, { isFont }] of reading.files) {
      const bytes = await read(path, ['stylesheet']);
      if (bytes) problems.push(...readThemeFile(path, bytes, isFont));
    }
    theme.stylesheet = reading.parts;
  }
  return { theme, problems };
}
