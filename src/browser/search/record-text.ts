/**
 * The prose of a record from its Markdown as the portal publishes it: its own sentences, without the facts above the first
 * heading and without marks; and the first words of its workaround, where it has one under the heading of its language.
 */
export function recordText(
  markdown: string,
  workaroundHeading: string | undefined,
): { text: string; workaround?: string } {
  const sections = markdown.split(/^## /m).slice(1);
  const parts = sections.map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    return { heading: heading.trim(), text: withoutMarks(ownSentences(lines.join('\n'))) };
  });
  const workaround = parts.find(({ heading, text }) => heading === workaroundHeading && text !== '');
  const text = parts.flatMap((part) => (part.text === '' ? [] : [part.text])).join(' ');
  return workaround ? { text, workaround: workaround.text } : { text };
}

/** What the portal adds by itself, as paragraphs in emphasis; one with a colon leads over to a list that it made, too. */
const ADDED = /^\*[^*\n]+?(:?)\*$/m;
/** Headings of updates and of parts, and links to other records. */
const BETWEEN = /^(?:#{3,6} .*|- \[.*\]\(\S+\.md\))$/gm;

/** A section without what isn’t a sentence of its record. */
function ownSentences(markdown: string): string {
  const added = ADDED.exec(markdown);
  if (added?.[1] === ':') return '';
  return markdown.replace(new RegExp(ADDED, 'gm'), '').replace(BETWEEN, '');
}

/** Markdown as a line of plain text: what links and pictures say, code as it is, no marks. */
function withoutMarks(markdown: string): string {
  return markdown
    .replace(/^\s*(?:[-*>]|\d+\.|#{1,6}|```.*|~~~.*|\[!\w+\])(?=\s|$)/gm, '')
    .replace(/!?\[((?:[^\]\\]|\\.)*)\]\((?:[^()\\]|\\.|\([^)]*\))*\)/g, '$1')
    .replace(/<(https?:[^>\s]+)>/g, '$1')
    .replace(/(?<![\\\w])(\*\*|__|\*|_|~~|`+)(?=\S)(.+?)(?<=\S)\1(?!\w)/gs, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
