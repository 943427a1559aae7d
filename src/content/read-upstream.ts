import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import { type UpstreamFile, UpstreamFileSchema } from '../domain/schemas/upstream.ts';
import { type Site, UPSTREAM_FILE } from '../domain/site.ts';
import { isUpstreamOf } from '../domain/upstream.ts';
import type { ContentFolder } from './content-folder.ts';

/**
 * What others were last heard to say of components: of those alone whose upstream is still the same. A damaged file says
 * nothing, and is no reason not to publish.
 */
export async function readUpstream(
  folder: ContentFolder,
  files: ReadonlySet<string>,
  { components }: Site,
): Promise<{ upstream: UpstreamFile; problems: Problem[] }> {
  if (!files.has(UPSTREAM_FILE)) return { upstream: {}, problems: [] };
  try {
    const text = new TextDecoder().decode(await folder.read(UPSTREAM_FILE));
    const words = UpstreamFileSchema.parse(JSON.parse(text));
    const current = components.flatMap(({ id, upstream }) => {
      const word = Object.hasOwn(words, id) ? words[id] : undefined;
      return upstream && word && isUpstreamOf(word, upstream) ? [[id, word] as const] : [];
    });
    return { upstream: Object.fromEntries(current), problems: [] };
  } catch {
    return {
      upstream: {},
      problems: [problem('damaged-upstream-file', UPSTREAM_FILE, { line: 1, column: 1 }, {})],
    };
  }
}
