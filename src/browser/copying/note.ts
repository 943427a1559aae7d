import styles from '../../styles/copying-note.css?url';
import { addStyles } from '../styles.ts';
import { removeNote, say } from './said.ts';
import { copyingData } from './texts.ts';

/** What there is to say beside a control when something wasn’t copied as it was asked for, which is seldom. */

/** Says that a text was copied without its form. */
export async function noteAsText(control: HTMLElement, copied: string): Promise<void> {
  const [{ words }] = await Promise.all([copyingData(), addStyles(styles)]);
  addNote(control, words.copiedAsText);
  say(control, copied, words.copiedAsText);
}

/** Gives a text that the clipboard refused to be copied by hand: selected, with a sentence that says so. */
export async function noteRefused(control: HTMLElement, text: string): Promise<void> {
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.value = text;
  field.rows = 5;
  // What can’t be loaded leaves the text, which says enough.
  const sentence = await copyingData().then(
    ({ words }) => words.refused,
    () => '',
  );
  await addStyles(styles);
  addNote(control, sentence, field);
  field.select();
}

function addNote(control: HTMLElement, sentence: string, field?: HTMLElement): void {
  removeNote();
  const note = document.createElement(field ? 'label' : 'span');
  note.className = 'copying-note';
  note.append(sentence, ...(field ? [field] : []));
  (control.closest('.copying') ?? control).after(note);
}
