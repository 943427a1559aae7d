/**
 * How long an element is in view before it counts as being read, in milliseconds: the answer to a word that is still being
 * typed doesn't stay as long.
 */
const STAY = 400;

/** Does something when an element comes into view, at once or when it has stayed; what can't be done then is left. */
export function whenSeen(element: Element, atOnce: boolean, action: () => Promise<void>): void {
  let staying: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver((entries) => {
    clearTimeout(staying);
    if (entries.at(-1)?.isIntersecting) staying = setTimeout(act, atOnce ? 0 : STAY);
  });
  const act = () => {
    observer.disconnect();
    if (element.isConnected) void action().catch(() => undefined);
  };
  observer.observe(element);
}
