import type { OutputFile, Publication } from '../domain/publication.ts';

/** The company's colour as a stylesheet of its own, which pages link after the look's; none without a colour. */
export function brandFiles({ portal }: Publication): OutputFile[] {
  const { brand } = portal.site;
  return brand === undefined ? [] : [{ path: 'brand.css', content: `:root { --brand: ${brand}; }\n` }];
}
