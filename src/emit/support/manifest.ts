import type { OutputFile, Publication } from '../../domain/publication.ts';
import { editionsOf } from '../../edition/edition.ts';
import { faceView } from '../../view/parts/face.ts';

/** What browsers install the support desk by, in each language. */
export function supportManifests(publication: Publication): OutputFile[] {
  return editionsOf(publication).map((edition) => {
    const { addresses, language, site, words } = edition;
    const { icon } = faceView(edition);
    const { title } = words.support;
    const start = addresses.href(addresses.support);
    const manifest = {
      id: start,
      name: `${title} · ${site.name}`,
      short_name: title,
      lang: language,
      start_url: start,
      scope: start,
      display: 'minimal-ui',
      background_color: '#ffffff',
      icons: [{ src: icon.href, type: icon.type, sizes: icon.sizes }],
    };
    return { path: addresses.supportManifest, content: JSON.stringify(manifest) };
  });
}
