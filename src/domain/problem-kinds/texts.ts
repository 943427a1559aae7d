import { kind } from './kind.ts';
import { meant, oneOf } from './sentences.ts';

/** What stands in the text of a record. */
export const textProblems = {
  'unknown-file': kind<{ target: string; suggestion: string | undefined; isImage: boolean }>({
    severity: 'error',
    what: ({ target, isImage }) =>
      `${isImage ? 'The image' : 'The link leads to'} ${target}${isImage ? ' doesn’t exist.' : ', which doesn’t exist.'}`,
    why: 'Readers would see a broken image or a page that says “not found”.',
    fix: ({ suggestion }) =>
      suggestion === undefined
        ? 'Add the file to the content folder, or correct the path; it starts from this file’s folder.'
        : `Did you mean ${suggestion}? The path starts from this file’s folder.`,
  }),
  'unknown-place': kind<{
    place: string;
    target: string | undefined;
    suggestion: string | undefined;
    choices: readonly string[];
  }>({
    severity: 'error',
    what: ({ place, target }) =>
      `The link leads to #${place}, a place that ${target === undefined ? 'this file' : target} doesn’t have.`,
    why: 'Readers would arrive at the top of the page and look for what isn’t there.',
    fix: ({ suggestion, choices }) =>
      meant(
        suggestion && `#${suggestion}`,
        choices.map((choice) => `#${choice}`),
        'place',
      ),
  }),
  'active-file': kind<{ target: string }>({
    severity: 'error',
    what: ({ target }) => `The link leads to ${target}, which a browser would run as a page of the portal.`,
    why: 'Content can’t run code: published under the portal’s address, it could say and do anything in its name.',
    fix: () =>
      'Publish it elsewhere and link to its address there, or add it here as a picture, a PDF or a text file.',
  }),
  'private-file': kind<{ target: string; kind: 'image' | 'file'; endings: readonly string[] }>({
    severity: 'error',
    what: ({ target, kind }) =>
      kind === 'image'
        ? `${target} isn’t an image.`
        : `The link leads to ${target}, a kind of file that isn’t published.`,
    why: 'Only files meant for readers are: settings, programs and the records’ own files hold what customers must not see.',
    fix: ({ endings }) => `Use a file that ends in ${oneOf(endings)}, or put what it says into the text.`,
  }),
  'file-outside-records': kind<{ target: string; folders: readonly string[] }>({
    severity: 'error',
    what: ({ target, folders }) => `${target} is neither in ${folders.join(' nor in ')}.`,
    why: 'Anything elsewhere in the content folder is never published, so that nothing gets out by mistake.',
    fix: ({ folders }) => `Move it beside the record, or elsewhere into ${folders.join(' or ')}.`,
  }),
  'image-without-text': kind<{ target: string }>({
    severity: 'warning',
    what: ({ target }) => `The image ${target} has no alternative text.`,
    why: 'Readers who can’t see it, or whose feed reader shows no images, don’t learn what it shows.',
    fix: () => 'Write what it shows between the square brackets: ![…](…)',
  }),
  'top-heading': kind<{ text: string }>({
    severity: 'warning',
    what: ({ text }) => `“${text}” is a heading of the first level.`,
    why: 'The page has one already, the record’s title; screen readers take a second one for another page.',
    fix: ({ text }) => `Write: ## ${text}`,
  }),
  'heading-jump': kind<{ text: string; depth: number; right: number }>({
    severity: 'warning',
    what: ({ text, depth, right }) =>
      `“${text}” is a heading of level ${depth}, where level ${right} is the next one down.`,
    why: 'Readers who go from heading to heading look for the level that is missing.',
    fix: ({ text, right }) => `Write: ${'#'.repeat(right)} ${text}`,
  }),
  'repeated-section': kind<{ heading: string; line: number }>({
    severity: 'warning',
    what: ({ heading, line }) => `There is already a section “${heading}” on line ${line}.`,
    why: 'The page has one place for this section, and shows the first.',
    fix: ({ line }) => `Join the two below the heading on line ${line}.`,
  }),
  'email-address': kind<{ address: string }>({
    severity: 'warning',
    what: ({ address }) => `This is an e-mail address: ${address}.`,
    why: 'It may be a customer’s or a colleague’s; spammers collect what is published.',
    fix: () => 'Remove it, or write one that belongs to nobody, such as name@example.com.',
  }),
  secret: kind<{ noun: string; begins: string }>({
    severity: 'error',
    what: ({ noun, begins }) => `This looks like ${noun}, beginning with ${begins}.`,
    why: 'Whoever reads the page could use it. It may have been read already, in the history of the files too.',
    fix: () => 'Revoke it first, then replace it here with a word such as <token>.',
  }),
};
