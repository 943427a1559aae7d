import type { OutputFile, Publication } from '../domain/publication.ts';

/** `robots.txt`: all may be read; short links say themselves that they are none to index. */
export function robotsFile({ addresses }: Publication): OutputFile {
  const content = `User-agent: *\nAllow: /\n\nSitemap: ${addresses.absolute('sitemap.xml')}\n`;
  return { path: 'robots.txt', content };
}
