import type { Site } from '../../domain/site.ts';
import { isInline, type ThemeImage } from '../../domain/theme.ts';
import type { Edition } from '../../edition/edition.ts';

/** The logo as a page shows it: its size keeps its place free. */
interface LogoImage {
  href: string;
  width: number;
  height: number;
}

/** In pixels: a logo is as high as a line, and no wider than half of a small phone. */
const [LOGO_HEIGHT, LOGO_WIDTH] = [26, 150];

/** The company's own face, as every page wears it. */
export interface FaceView {
  /** The company's name stands out where the portal's begins with it. Where there is a logo, it stands for that name. */
  brand: { strong: string; rest: string };
  /** `dark` is for dark grounds; with `light` alone, that is for both. `inline` is in the page itself, in place of both. */
  logo:
    | { alt: string; light: LogoImage; dark: LogoImage | undefined; inline: ThemeImage['inline'] | undefined }
    | undefined;
  /** `sizes` as `<link>` and manifests have it. */
  icon: { href: string; type: string; sizes: string };
  /** The company's colour and styles; undefined where it has none. */
  stylesheet: string | undefined;
}

const SVG = 'image/svg+xml';

export function faceView({ site, addresses }: Pick<Edition, 'site' | 'addresses'>): FaceView {
  const { logo, darkLogo, favicon, stylesheet } = site.theme;
  const hrefOf = ({ path }: ThemeImage) => addresses.href(addresses.asset(path));
  return {
    brand: brandName(site.name, site.company),
    logo: logo && {
      alt: site.company,
      light: { href: hrefOf(logo), ...shown(logo) },
      dark: darkLogo && { href: hrefOf(darkLogo), ...shown(darkLogo) },
      inline: isInline(site.theme) ? logo.inline : undefined,
    },
    icon: favicon
      ? {
          href: hrefOf(favicon),
          type: favicon.type,
          sizes: favicon.type === SVG ? 'any' : `${favicon.width}x${favicon.height}`,
        }
      : { href: addresses.href('favicon.svg'), type: SVG, sizes: 'any' },
    stylesheet:
      (site.brand ?? darkLogo ?? stylesheet) === undefined && !hasTopLinks(site)
        ? undefined
        : addresses.href(addresses.brandStyles),
  };
}

function shown({ width, height }: ThemeImage): { width: number; height: number } {
  const scale = Math.min(LOGO_HEIGHT / height, LOGO_WIDTH / width);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** Whether pages have links of the company's beside their sections. */
export function hasTopLinks({ links }: Pick<Site, 'links'>): boolean {
  return links.some(({ place }) => place === 'top');
}

function brandName(name: string, company: string): { strong: string; rest: string } {
  return name.startsWith(company)
    ? { strong: company, rest: name.slice(company.length) }
    : { strong: '', rest: name };
}
