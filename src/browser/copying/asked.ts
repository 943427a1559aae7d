import { all } from '../live/all.ts';

/**
 * Shows the buttons that copy before the page is drawn, and loads their program when a pointer or the keyboard comes to them,
 * or the page is scrolled: it is to be there when one is pressed, since some browsers let nothing be copied once the press is
 * over. The page of a record has it from the start, as keys copy everywhere there.
 */
const APPROACHES = ['pointermove', 'focusin', 'scroll', 'pointerdown', 'click'];

const load = (event?: Event) => {
  const target = event?.target as Partial<Element> | undefined;
  // What is scrolled is the document.
  if (target?.closest && !target.closest('[data-record]')) return;
  void import('./copying.ts').then(() => {
    for (const approach of APPROACHES) removeEventListener(approach, load);
    // A press that came first.
    if (event?.type === 'click') target?.closest?.<HTMLElement>('[data-copies]')?.click();
  });
};

if (document.querySelector('article[data-record]')) load();
else
  for (const part of all('[data-record] script[data-scripted]')) {
    part.outerHTML = part.textContent;
    for (const approach of APPROACHES) addEventListener(approach, load);
  }
