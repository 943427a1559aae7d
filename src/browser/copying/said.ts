/** How long it is said that something was copied, in milliseconds. */
const SAID = 2_000;

let takeBack: (() => void) | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Says for a moment on a control what was done, and says it once to those who don’t see it: `sentence`, or the same words.
 * What was said before goes first, so that two never show at once. The control keeps its width, so that nothing moves.
 */
export function say(control: HTMLElement, short: string, sentence = short): void {
  takeBack?.();
  clearTimeout(timer);
  const label = control.textContent;
  const { style } = control;
  style.minWidth = `${control.getBoundingClientRect().width}px`;
  control.textContent = short;
  const region = regionFor(control);
  region.textContent = sentence;
  takeBack = () => {
    control.textContent = label;
    style.minWidth = '';
    region.textContent = '';
    takeBack = undefined;
  };
  timer = setTimeout(() => takeBack?.(), SAID);
}

const region = document.createElement('p');
region.className = 'visually-hidden';
region.setAttribute('role', 'status');

/** Takes away what stands beside a control since something was copied there. */
export function removeNote(): void {
  document.querySelector('.copying-note')?.remove();
}

/** Behind an open dialog nothing is heard. */
function regionFor(control: HTMLElement): HTMLElement {
  const place = control.closest('dialog') ?? document.body;
  if (region.parentElement !== place) place.append(region);
  return region;
}
document.body.append(region);
