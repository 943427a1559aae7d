import type { Publication } from '../domain/publication.ts';
import type { Language } from '../domain/schemas/common.ts';

/** The pipeline writes the address first; in a text, such as one about markers, no tag can begin. */
const MARKER = /(<a href|<img src)="candor:([^"]*)"/g;

/**
 * Turns the markers that the Markdown pipeline leaves (`candor:KI-1042`, `candor:file/PATH`, `candor:asset/PATH`)
 * into addresses for a language: from the host's root for pages, full ones (`absolute`) for feeds.
 */
export function resolveLinks(
  html: string,
  { portal, addresses }: Publication,
  language: Language,
  { absolute = false } = {},
): string {
  const address = absolute ? addresses.absolute : addresses.href;
  return html.replace(MARKER, (_match, opening: string, target: string) => {
    const [, scheme = '', rest = ''] = /^(file|asset)\/(.*)$/.exec(target) ?? [];
    if (scheme === 'asset') return `${opening}="${address(addresses.asset(rest))}"`;
    const record = scheme === 'file' ? portal.byPath.get(decodeURIComponent(rest)) : portal.byId.get(target);
    return `${opening}="${record ? address(addresses.record(record, language)) : '#'}"`;
  });
}
