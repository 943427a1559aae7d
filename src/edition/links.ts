import type { LanguageAddresses } from '../domain/addresses.ts';
import { type MarkerTarget, replaceMarkdownMarkers, replaceMarkers } from '../domain/marker.ts';
import type { Portal } from '../domain/portal.ts';

/** Turns the markers in HTML into addresses of a language: from the host's root for pages, full ones (`absolute`) for feeds. */
export function resolveLinks(
  html: string,
  portal: Portal,
  addresses: LanguageAddresses,
  { absolute = false } = {},
): string {
  const address = absolute ? addresses.absolute : addresses.href;
  return replaceMarkers(html, (target) => {
    const path = targetPath(target, portal, addresses);
    return path === undefined ? '#' : address(path);
  });
}

/** Turns the markers in Markdown into full addresses of a language: Markdown is read away from its page. */
export function resolveMarkdownLinks(markdown: string, portal: Portal, addresses: LanguageAddresses): string {
  return replaceMarkdownMarkers(markdown, (target) => {
    const path = targetPath(target, portal, addresses);
    return path === undefined ? '#' : addresses.absolute(path);
  });
}

/** The path of a marker's target; undefined where the portal has no such record. */
function targetPath(
  target: MarkerTarget,
  { byId, byPath }: Portal,
  addresses: LanguageAddresses,
): string | undefined {
  if (target.kind === 'asset') return addresses.asset(target.path);
  const record = target.kind === 'record' ? byId.get(target.id) : byPath.get(decodeURIComponent(target.path));
  return record && addresses.record(record);
}
