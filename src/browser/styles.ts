/** Loads styles that the page doesn’t have, before what needs them is shown; without them it can be used all the same. */
export function addStyles(href: string): Promise<void> | undefined {
  if (document.querySelector(`link[rel=stylesheet][href="${CSS.escape(href)}"]`)) return undefined;
  return new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => done());
    link.href = href;
    document.head.append(link);
  });
}
