import { LANGUAGES } from '../../src/domain/schemas/common.ts';
import { MANIFEST } from '../portal/manifest.ts';

const HOME = new RegExp(`^(?:(?:${LANGUAGES.join('|')})/)?index\\.html$`);

/**
 * Parts an upload into stages, each to be whole before the next begins, so that nobody ever sees a page whose styles,
 * script or data aren't there: what pages load under names of their own, then data, pages, the homes, and the manifest,
 * by which a site says that it is this build.
 */
export function uploadStages(
  files: readonly string[],
  headersOf: (file: string) => Readonly<Record<string, string>>,
): string[][] {
  const stages: string[][] = [[], [], [], [], [], []];
  for (const file of files) stages[stageOf(file, headersOf(file)['Cache-Control'] ?? '')]?.push(file);
  return stages.filter((stage) => stage.length > 0);
}

function stageOf(file: string, cache: string): number {
  if (file === MANIFEST) return 5;
  // An upload that finds other rules than its own here sends everything again: they may come only after the rest.
  if (file === '_headers') return 4;
  if (HOME.test(file)) return 3;
  if (file.endsWith('.html')) return 2;
  return cache.includes('immutable') ? 0 : 1;
}
