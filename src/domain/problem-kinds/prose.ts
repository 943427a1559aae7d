import { kind } from './kind.ts';

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
};
