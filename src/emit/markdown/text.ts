const NBSP = /\u00a0/g;
/** What means something in a line of Markdown; an underscore or a number sign only where it begins or ends a word. */
const SPECIAL = /[\\`*[\]<~]|(?<![\p{L}\p{N}])[_#]|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;

/** A plain text as one line of Markdown that says just that. */
export function markdownText(text: string): string {
  return text
    .replace(NBSP, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(SPECIAL, String.raw`\$&`);
}

/** A link with a plain text. */
export function markdownLink(text: string, address: string): string {
  return `[${markdownText(text)}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** An item of a list that has a name: `- **Status:** Confirmed`; the value is Markdown. */
export function factLine(name: string, value: string): string {
  return `- **${markdownText(name)}:** ${value}`;
}

/** An item of a list that has a name and several sentences, each an item below it. */
export function factList(name: string, values: string[]): string {
  return [`- **${markdownText(name)}:**`, ...values.map((value) => `  - ${value}`)].join('\n');
}

/** Blocks of Markdown as one text; those that are empty are left out. */
export function blocks(parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
