import { kind } from './kind.ts';
import { oneOf } from './sentences.ts';

const TOO_MANY = {
  nested: 'More than 100 quotes, items or marks are nested here.',
  'in-text': 'There are more marks or lines in this paragraph than anybody can read.',
  blocks: 'The file has more than 2,000 paragraphs, headings and items.',
  cells: 'The file’s tables have more than 10,000 cells.',
  pieces: 'The file has more than 20,000 links, cells and pieces of text.',
  footnotes: 'The file has more than 200 footnotes.',
};

/** What the Markdown pipeline refuses or can't read. */
export const proseProblems = {
  'code-in-content': kind<{ found: string }>({
    severity: 'error',
    what: ({ found }) => `${found} is code, and content can’t run code.`,
    why: 'Records are published as they are; a portal that ran code from them could be made to say or do anything.',
    fix: () => 'Remove it. To show braces or angle brackets as text, write them in `backticks`.',
  }),
  'unknown-mdx-component': kind<{ name: string; choices: readonly string[]; suggestion: string | undefined }>(
    {
      severity: 'error',
      what: ({ name }) => `The portal has no component <${name}>.`,
      why: 'An .mdx file may use the components that the portal offers, and nothing else.',
      fix: ({ choices, suggestion }) =>
        suggestion
          ? `Did you mean <${suggestion}>?`
          : `Use one of ${choices.map((name) => `<${name}>`).join(', ')}.`,
    },
  ),
  'unreadable-markdown': kind<{ message: string }>({
    severity: 'error',
    what: ({ message }) => `The text can’t be read: ${message.replace(/\.?$/, '.')}`,
    why: 'A page that can’t be rendered would be published empty.',
    fix: () => 'Correct the line; in .mdx files, < and { that are meant as text go in `backticks`.',
  }),
  'line-of-code': kind<{ word: string; line: string }>({
    severity: 'error',
    what: ({ word }) =>
      `In an .mdx file, a line that begins with “${word}” is code, and content can’t run code.`,
    why: 'Programs that read MDX take such a line for JavaScript, whether or not it is a sentence.',
    fix: ({ line }) =>
      `Begin it with another word, or with a capital: ${line.charAt(0).toUpperCase()}${line.slice(1)}`,
  }),
  'not-closed': kind<{ begins: string; end: string }>({
    severity: 'error',
    what: ({ begins }) => `What begins here with ${begins} isn’t closed.`,
    why: 'Everything after it would count as part of it; a draft in a comment could be published.',
    fix: ({ begins, end }) =>
      /^[`~]/.test(begins)
        ? `Write ${end} on a line of its own where the code ends, indented as far as here.`
        : `Write ${end} where it ends. If ${begins} is meant as text, write it in \`backticks\`.`,
  }),
  'too-many-marks': kind<{ found: keyof typeof TOO_MANY }>({
    severity: 'error',
    what: ({ found }) => TOO_MANY[found],
    why: 'No page could show it, and reading it would take far too long.',
    fix: ({ found }) =>
      found === 'nested' || found === 'in-text'
        ? 'Remove the marks. Code, logs and data go in a block between lines of ```.'
        : 'Split the text into several records, or put the data in a file and link to it.',
  }),
  'html-attribute': kind<{ element: string; attribute: string; kept: string }>({
    severity: 'error',
    what: ({ element, attribute }) => `The portal doesn’t keep the attribute ${attribute} of <${element}>.`,
    why: 'What an attribute hides, colours or moves would look different from what was meant.',
    fix: ({ kept }) => `Write the tag without it: ${kept}`,
  }),
  'html-as-text': kind<{ tag: string }>({
    severity: 'warning',
    what: ({ tag }) => `${tag} is shown as text.`,
    why: 'HTML counts only where it is closed, has something in it and is where HTML allows it.',
    fix: ({ tag }) => `Close it, or write it in backticks to show it: \`${tag}\``,
  }),
  'refused-link': kind<{ url: string }>({
    severity: 'error',
    what: ({ url }) => `The link ${url} has an address that Candor refuses.`,
    why: 'Only http, https, mailto and tel links are safe to publish; javascript: and data: run code in the reader’s browser.',
    fix: () => 'Link to an https address, or to a file beside this one.',
  }),
  'bad-address': kind<{ url: string }>({
    severity: 'error',
    what: ({ url }) => `No browser can open the address ${url}.`,
    why: 'Readers would press the link and nothing would happen.',
    fix: () => 'Correct the address. A pattern such as https://[store].example.com/ goes in `backticks`.',
  }),
  'empty-address': kind<{ text: string }>({
    severity: 'error',
    what: ({ text }) => `The link ${text === '' ? '' : `“${text}” `}has no address.`,
    why: 'Readers would press it and stay where they are.',
    fix: () => 'Give it its address, or write the text without a link.',
  }),
  'unused-footnote': kind<{ label: string }>({
    severity: 'error',
    what: ({ label }) => `No text refers to the footnote ${label}.`,
    why: 'A footnote is shown below the text that refers to it, so nobody would read this one.',
    fix: ({ label }) => `Write ${label} where it belongs (a heading can’t have one), or remove the footnote.`,
  }),
  'surplus-cell': kind<{ columns: number }>({
    severity: 'error',
    what: ({ columns }) =>
      `This cell is one too many: the table has ${columns === 1 ? 'one column' : `${columns} columns`}.`,
    why: 'Markdown drops cells that have no column, so nobody would read this one.',
    fix: () =>
      String.raw`Give the table one more column, in its first two lines too. A | meant as text is written \|, even in code.`,
  }),
  'unknown-footnote': kind<{ mark: string; suggestion: string | undefined }>({
    severity: 'warning',
    what: ({ mark }) => `There is no footnote ${mark}, so these characters are shown as text.`,
    why: 'Readers would see a number in brackets that leads nowhere.',
    fix: ({ mark, suggestion }) =>
      `${suggestion === undefined ? '' : `Did you mean ${suggestion}? `}Add the footnote, on a line that begins with ${mark}: – or, to show the characters, write \`${mark}\` in backticks.`,
  }),
  'unread-alert': kind<{
    mark: string;
    /** Whether there is such an alert, and the mark isn’t where it counts. */
    known: boolean;
    suggestion: string | undefined;
    choices: readonly string[];
  }>({
    severity: 'warning',
    what: ({ mark, known }) =>
      known
        ? `${mark} isn’t alone on its line with a text below it, so it is shown as text.`
        : `There is no alert ${mark}, so it is shown as text.`,
    why: 'Readers would see the mark instead of the note or warning that was meant.',
    fix: ({ mark, known, suggestion, choices }) =>
      known
        ? `Write ${mark} alone on the first line of the quote, and the text on the lines below it.`
        : `${suggestion === undefined ? '' : `Did you mean [!${suggestion}]? `}The alerts are ${oneOf(choices)}.`,
  }),
  'repeated-definition': kind<{ label: string; line: number }>({
    severity: 'error',
    what: ({ label, line }) => `${label} is already defined on line ${line}.`,
    why: 'In Markdown the first definition holds, so nobody would read this one.',
    fix: () => 'Give one of the two another name, here and where the text refers to it.',
  }),
};
