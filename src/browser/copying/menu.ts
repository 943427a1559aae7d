import styles from '../../styles/copying-choices.css?url';
import type { CopyingData } from '../../view/copying/copying-data.ts';
import { addStyles } from '../styles.ts';
import { addChoices } from './choices.ts';
import { copyingData } from './texts.ts';

/** Space between the menu and its button, and the edge of the window; and what it needs below, in pixels. */
const GAP = 4;
const HEIGHT = 260;

/**
 * Gives a button the menu of what is copied, and opens it. From then on the browser itself opens and closes it: by the
 * button, by Escape, and by a press elsewhere. Rejects where what it says can’t be loaded.
 */
export async function openMenu(button: HTMLButtonElement): Promise<void> {
  const [data] = await Promise.all([copyingData(), addStyles(styles)]);
  if (button.popoverTargetElement) return;
  const menu = document.createElement('div');
  menu.className = 'copying-choices copying-menu';
  menu.popover = 'auto';
  menu.role = 'dialog';
  menu.ariaLabel = data.words.options;
  menu.addEventListener('beforetoggle', (event) => {
    if (event.newState !== 'open') return;
    fill(menu, data);
    place(menu, button.getBoundingClientRect());
  });
  // In a dialog, the key would close that, too.
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') event.stopPropagation();
  });
  button.after(menu);
  button.popoverTargetElement = menu;
  button.click();
}

/** Another menu may have chosen since. */
function fill(menu: HTMLElement, data: CopyingData): void {
  menu.replaceChildren();
  addChoices(menu, data);
  const hint = document.createElement('p');
  hint.className = 'keys';
  hint.textContent = data.words.hint;
  menu.append(hint);
  menu.querySelector('select')?.setAttribute('autofocus', '');
}

/** Below the button or, near the end of the window, above it; it scrolls with the page. */
function place({ style }: HTMLElement, { left, top, bottom }: DOMRect): void {
  const isBelow = bottom + HEIGHT < innerHeight || top < HEIGHT;
  style.top = `${scrollY + (isBelow ? bottom + GAP : top - GAP)}px`;
  style.translate = isBelow ? '' : '0 -100%';
  style.left = `min(${left}px, 100vw - var(--width) - ${GAP}px)`;
}
