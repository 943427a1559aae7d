/** A text to copy, and the same as HTML where it has a form. */
export interface Copied {
  text: string;
  html?: string;
}

/**
 * Puts a text on the clipboard, and its form where one is asked for; says whether it took the form. Rejects where the
 * clipboard refuses. It is asked at once, with what is still to come: some browsers refuse once the press is over.
 */
export async function putOnClipboard(content: Promise<Copied>, isRich: boolean): Promise<boolean> {
  const blob = (type: string, text: (copied: Copied) => string | undefined) =>
    content.then((copied) => new Blob([text(copied) ?? copied.text], { type }));
  try {
    const item = new ClipboardItem({
      'text/plain': blob('text/plain', ({ text }) => text),
      ...(isRich ? { 'text/html': blob('text/html', ({ html }) => html) } : {}),
    });
    await navigator.clipboard.write([item]);
    return isRich;
  } catch {
    // It may take text alone.
    await navigator.clipboard.writeText((await content).text);
    return false;
  }
}
