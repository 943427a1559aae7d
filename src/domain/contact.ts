const MAILBOX = /^[^\s@:/]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;
const NUMBER = /^\+[\d\s().-]{6,}$/;

/** The contacts that somebody may mean by a text that is none: of a mailbox, `mailto:`, of a number, `tel:`. */
export function contactsMeant(text: string): string[] {
  const written = text.trim();
  if (MAILBOX.test(written)) return [`mailto:${written}`];
  return NUMBER.test(written) ? [`tel:+${written.replace(/\D/g, '')}`] : [];
}

/** How a contact is shown: the mailbox, the number as it was written, or the host of a page. */
export function contactText(contact: string): string {
  const { protocol, host, pathname } = new URL(contact);
  return protocol === 'https:' ? host : decodeURIComponent(pathname);
}
