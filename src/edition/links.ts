import { type MarkerTarget, replaceMarkdownMarkers, replaceMarkers } from '../domain/marker.ts';
import type { Publication } from '../domain/publication.ts';
import type { Language } from '../domain/schemas/common.ts';

/** Turns the markers in HTML into addresses for a language: from the host's root for pages, full ones (`absolute`) for feeds. */
export function resolveLinks(
  html: string,
  publication: Publication,
  language: Language,
  { absolute = false } = {},
): string {
  const { addresses } = publication;
  const address = absolute ? addresses.absolute : addresses.href;
  return replaceMarkers(html, (target) => {
    const path = targetPath(target, publication, language);
    return path === undefined ? '#' : address(path);
  });
}

/** Turns the markers in Markdown into full addresses for a language: Markdown is read away from its page. */
export function resolveMarkdownLinks(markdown: string, publication: Publication, language: Language): string {
  return replaceMarkdownMarkers(markdown, (target) => {
    const path = targetPath(target, publication, language);
    return path === undefined ? '#' : publication.addresses.absolute(path);
  });
}

/** The path that a marker's target has in a language; undefined where the portal has no such record. */
function targetPath(
  target: MarkerTarget,
  { portal, addresses }: Publication,
  language: Language,
): string | undefined {
  if (target.kind === 'asset') return addresses.asset(target.path);
  const { byId, byPath } = portal;
  const record = target.kind === 'record' ? byId.get(target.id) : byPath.get(decodeURIComponent(target.path));
  return record && addresses.record(record, language);
}
