/** What a build or a development server is told. Written into the bundle as `virtual:candor/options`. */
export interface BuildOptions {
  /** The content folder, as an absolute path. */
  content: string;
  /** Where what was read is kept between builds, as an absolute path. */
  cache: string;
  /** The instant at which the portal is built, in milliseconds; undefined for the site's own or the real clock. */
  now: number | undefined;
  /** The address to build for; undefined for the site's own. It ends in a slash. */
  baseUrl: string | undefined;
}
