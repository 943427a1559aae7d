import { fileURLToPath } from 'node:url';

/** The options of a build or a development server. Written into the bundle as `virtual:candor/options`. */
export interface BuildOptions {
  /** The content folder, as an absolute path. */
  content: string;
  /** Where what was read is kept between builds, as an absolute path. */
  cache: string;
  /** The instant at which the portal is built, in milliseconds; undefined for the site's own or the real clock. */
  now: number | undefined;
  /** The address to build for; undefined for the site's own. It ends in a slash. */
  baseUrl: string | undefined;
  /**
   * Whether this is the development server. Told by the command alone: `import.meta.env.DEV` is what a variable of the
   * shell says, and a page for developers has no policy.
   */
  developing: boolean;
}

/** The folder of the project, which Astro takes as its root. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
