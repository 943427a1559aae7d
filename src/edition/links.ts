import type { LanguageAddresses } from '../domain/addresses.ts';
import type { Portal } from '../domain/portal.ts';

/** The pipeline writes the address first; in a text, such as one about markers, no tag can begin. */
const MARKER = /(<a href|<img src)="candor:([^"]*)"/g;

/** Markdown with U+0000 in it, which no source may hold, comes from the pipeline alone. */
const MARKDOWN_MARKER = /<\0([^\0]*)\0>/g;

/**
 * Turns the markers that the Markdown pipeline leaves (`candor:KI-1042`, `candor:file/PATH`, `candor:asset/PATH`)
 * into addresses of a language: from the host's root for pages, full ones (`absolute`) for feeds.
 */
export function resolveLinks(
  html: string,
  portal: Portal,
  addresses: LanguageAddresses,
  { absolute = false } = {},
): string {
  const address = absolute ? addresses.absolute : addresses.href;
  return html.replace(MARKER, (_match, opening: string, target: string) => {
    const path = targetPath(target, portal, addresses);
    return `${opening}="${path === undefined ? '#' : address(path)}"`;
  });
}

/** Turns the markers in Markdown into full addresses of a language: Markdown is read away from its page. */
export function resolveMarkdownLinks(markdown: string, portal: Portal, addresses: LanguageAddresses): string {
  return markdown.replace(MARKDOWN_MARKER, (_match, target: string) => {
    const path = targetPath(target, portal, addresses);
    return path === undefined ? '#' : addresses.absolute(path);
  });
}

/** The path of a marker's target; undefined where the portal has no such record. */
function targetPath(target: string, portal: Portal, addresses: LanguageAddresses): string | undefined {
  const [, scheme = '', rest = ''] = /^(file|asset)\/(.*)$/.exec(target) ?? [];
  if (scheme === 'asset') return addresses.asset(rest);
  const record = scheme === 'file' ? portal.byPath.get(decodeURIComponent(rest)) : portal.byId.get(target);
  return record && addresses.record(record);
}
