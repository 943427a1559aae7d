import type { CopyingData, Named } from '../../view/copying/copying-data.ts';
import { type Choice, keepChoice, readChoice } from './choice.ts';

/** Fills an element with what can be chosen of copying, each as a list of its own; what has no second value isn’t asked. */
export function addChoices(place: HTMLElement, data: CopyingData): void {
  const { words } = data;
  const lists: [name: keyof Choice, label: string, values: Named<string>[]][] = [
    ['language', words.language, data.languages],
    ['reply', words.reply, data.replies],
    ['format', words.format, data.formats],
  ];
  const chosen = readChoice();
  for (const [name, text, values] of lists) {
    if (values.length < 2) continue;
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.dataset['choice'] = name;
    for (const value of values) {
      const option = new Option(value.text, value.value, false, value.value === chosen[name]);
      if (name === 'language') option.lang = value.value;
      select.add(option);
    }
    select.addEventListener('change', () => keepChoice({ ...readChoice(), [name]: select.value }));
    label.append(text, select);
    place.append(label);
  }
}
