/**
 * The Content-Security-Policy of every page: its own host alone, no inline script or style, WebAssembly for search.
 * `PAGE_CSP` is what a page says of itself in `<meta http-equiv>`; `HEADER_CSP` is the same as a header,
 * where it may also say who may frame the page (browsers ignore that in a page).
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
export const HEADER_CSP = [...DIRECTIVES, "frame-ancestors 'none'"].join('; ');
/** The header of the page that other sites may show in a frame. */
export const EMBED_CSP = [...DIRECTIVES, 'frame-ancestors *'].join('; ');

/** The policy of a page that only leads elsewhere, such as a short link, and of what is no page: nothing may load at all. */
export const BARE_CSP = "default-src 'none'; base-uri 'none'; form-action 'none'";
