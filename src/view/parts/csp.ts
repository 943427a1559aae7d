/**
 * The Content-Security-Policy of every page: its own host alone, no inline script or style, WebAssembly for search.
 * `PAGE_CSP` is what a page says of itself in `<meta http-equiv>`. Who may frame something stands in headers alone, since
 * browsers ignore that in a page.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

export const PAGE_CSP = DIRECTIVES.join('; ');
/** The header of what is no page. */
export const HEADER_CSP = [PAGE_CSP, "frame-ancestors 'none'"].join('; ');
/** The header of the page that other sites may show in a frame. */
export const EMBED_CSP = [PAGE_CSP, 'frame-ancestors *'].join('; ');

/** The policy of a page that only leads elsewhere, such as a short link, and of what is no page: nothing may load at all. */
export const BARE_CSP = "default-src 'none'; base-uri 'none'; form-action 'none'";

/** Signs of a path that mean nothing to a policy, nor to any server whose configuration it is written into. */
const PLAIN_PATH = /^[\w./~-]*$/;

/** The policy of a page whose form goes to another host: to that address alone, or to all of that host if its path has odd signs. */
export function pageCspWith(formAddress: string | undefined): string {
  if (formAddress === undefined) return PAGE_CSP;
  const { origin, pathname } = new URL(formAddress);
  return `${PAGE_CSP} ${origin}${PLAIN_PATH.test(pathname) ? pathname : ''}`;
}
