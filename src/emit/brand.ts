import type { OutputFile, Publication } from '../domain/publication.ts';
import { defaultEdition } from '../edition/edition.ts';
import { faceView, hasTopLinks } from '../view/parts/face.ts';

/**
 * The company's colour, which of its logos is shown, and its own styles, as one stylesheet that pages link after the look's: what
 * stands in no layer counts for more than what does. None where it has nothing of the kind.
 */
export function brandFiles(publication: Publication): OutputFile[] {
  const { portal, addresses } = publication;
  const { brand, theme } = portal.site;
  if (faceView(defaultEdition(publication)).stylesheet === undefined) return [];
  const own = (theme.stylesheet ?? []).map((part) =>
    typeof part === 'string' ? part : addresses.href(addresses.asset(part.file)),
  );
  const content = [
    brand === undefined ? '' : `:root { --brand: ${brand}; }\n`,
    theme.darkLogo ? TWO_LOGOS : '',
    hasTopLinks(portal.site) ? TOP_LINKS : '',
    ...own,
  ].join('');
  return [{ path: addresses.brandStyles, content }];
}

/** On narrow pages they would take a line of their own above what matters; the foot has them there. */
const TOP_LINKS = `@media (width < 68rem) {
  .site-header .from-site {
    display: none;
  }
}
`;

/** The dark one where the ground is: in dark schemes, but for heads in a light colour, and on a red head always. */
const TWO_LOGOS = `.logo.dark {
  display: none;
}
@media screen and (prefers-color-scheme: dark) {
  .logo.light {
    display: none;
  }
  .logo.dark {
    display: inline;
  }
  [data-state='degraded_performance'] .field .logo.light,
  [data-state='partial_outage'] .field .logo.light {
    display: inline;
  }
  [data-state='degraded_performance'] .field .logo.dark,
  [data-state='partial_outage'] .field .logo.dark {
    display: none;
  }
}
@media screen {
  [data-state='major_outage'] .field .logo.light {
    display: none;
  }
  [data-state='major_outage'] .field .logo.dark {
    display: inline;
  }
}
`;
