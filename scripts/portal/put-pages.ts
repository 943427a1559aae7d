import { hash } from 'node:crypto';
import type { Publication } from '../../src/domain/publication.ts';
import { keyOfSources } from '../../src/domain/record/record-key.ts';
import type { Renderer } from '../../src/integration/renderer.ts';
import { portalPages } from '../../src/view/pages.ts';
import type { Output } from './output.ts';

/** Puts every page into the output; those that show what they showed are taken over. */
export async function putPages(output: Output, renderer: Renderer, publication: Publication): Promise<void> {
  for (const page of portalPages(publication)) {
    const { kind, path } = page;
    const file = path.endsWith('.html') ? path : `${path}index.html`;
    const { records = [] } = page.from ?? {};
    const sources = page.from ? keyOfSources(page.from, publication) : '';
    const known = output.keyOf(file);
    if (sources !== '' && known.startsWith(sources) && output.takeOver(file, known)) continue;
    const data = page.data();
    // Most of what a list is made from doesn't show on it: its key has a digest of what does, too.
    const shown = records.length > 0 ? undefined : hash('sha256', JSON.stringify(data));
    const key = shown === undefined ? sources : `${sources} ${shown}`;
    if (shown !== undefined && known.endsWith(shown) && output.takeOver(file, known, key)) continue;
    output.put(file, await renderer.render(kind, data), key);
  }
}
