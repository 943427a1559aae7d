import { element } from './elements.ts';

const SHOWN = 2_000;

/**
 * Makes a button put the reply on the clipboard that stands on an issue's page. The page is loaded when the button is
 * pressed. A text that the browser doesn't copy is shown, selected.
 */
export function prepareReply(button: HTMLButtonElement, page: string): void {
  const label = button.textContent;
  const { copied = '', refused = '', failed = '' } = button.dataset;
  let loading: Promise<string> | undefined;
  const press = async () => {
    const reply = (loading ??= loadReply(page));
    // The next press tries again.
    reply.catch(() => (loading = undefined));
    try {
      await copy(reply);
      button.textContent = copied;
      setTimeout(() => (button.textContent = label), SHOWN);
    } catch {
      await reply.then(
        (text) => showSelected(button, text, refused),
        () => (button.textContent = failed),
      );
    }
  };
  button.addEventListener('click', () => void press());
}

async function loadReply(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return element('.reply', page).textContent.trim();
}

/** The clipboard is asked at once, with what is still to come: some browsers refuse once the press is over. */
function copy(text: Promise<string>): Promise<void> {
  const blob = text.then((loaded) => new Blob([loaded], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

function showSelected(button: HTMLButtonElement, text: string, label: string): void {
  const item = button.closest('li');
  const field = item?.querySelector('textarea') ?? document.createElement('textarea');
  field.readOnly = true;
  field.value = text;
  field.rows = 5;
  field.setAttribute('aria-label', label);
  button.textContent = label;
  item?.append(field);
  field.select();
}
