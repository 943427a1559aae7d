/** The path that a request asks for, as it is written, without the query; undefined where it has none that can be read. */
export function requestPath(target: string): string | undefined {
  const [path = ''] = target.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/, 1);
  try {
    const isReadable = (path === '' || path.startsWith('/')) && !decodeURIComponent(path).includes('\0');
    return isReadable ? path || '/' : undefined;
  } catch {
    return undefined;
  }
}
