import type { LanguageAddresses } from '../../domain/addresses.ts';
import type { RecordKey } from '../../view/follow/following.ts';

/**
 * Adds a record to what can be chosen, and gives its value. Its title is read from its file; a record that there isn't
 * goes again, and `gone` is told if it was chosen.
 */
export function recordOption(
  what: HTMLSelectElement,
  record: RecordKey,
  addresses: LanguageAddresses,
  gone: () => void,
): string {
  const value = record.id.toLowerCase();
  if ([...what.options].some((option) => option.value === value)) return value;
  const option = new Option(record.id, value);
  what.options[0]?.after(option);
  titleOf(addresses.href(addresses.recordApi(record)))
    .then((title) => (option.textContent = `${record.id}: ${title}`))
    .catch(() => {
      const isChosen = option.selected;
      option.remove();
      if (isChosen) gone();
    });
  return value;
}

/** The title of a record in the language of the page, or in the one that it has. */
async function titleOf(file: string): Promise<string> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const { titles } = (await response.json()) as { titles: Record<string, string> };
  return titles[document.documentElement.lang] ?? Object.values(titles)[0] ?? '';
}
