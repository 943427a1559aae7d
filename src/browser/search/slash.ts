import { element } from './elements.ts';

/**
 * The switch of the key that opens search by itself, which `shortcut.ts` reads; a module for the two would be one more file on
 * every page. Where no choice can be kept, it says so, and stays as it was.
 */
export function prepareSlash(root: HTMLElement): void {
  const box = element<HTMLInputElement>('[data-slash]', root);
  const notKept = element('[data-slash-not-kept]', root);
  const label = element('label:has([data-slash])', root);
  try {
    box.checked = !localStorage['slash'];
  } catch {
    // The key does nothing here, so there is nothing to turn off.
    label.hidden = true;
    return;
  }
  box.addEventListener('change', () => {
    try {
      if (box.checked) delete localStorage['slash'];
      else localStorage['slash'] = 'off';
    } catch {
      box.checked = !box.checked;
      notKept.hidden = false;
    }
  });
}
