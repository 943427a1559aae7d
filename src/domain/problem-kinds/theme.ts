import { kind } from './kind.ts';
import { meant, oneOf } from './sentences.ts';

/** What is wrong with the files of a company's own face. */
export const themeProblems = {
  'missing-theme-file': kind<{ file: string; suggestion: string | undefined; choices: readonly string[] }>({
    severity: 'error',
    what: ({ file }) => `There is no file ${file}.`,
    why: 'Every page would ask for it in vain, and show a gap or other letters in its place.',
    fix: ({ suggestion, choices }) => meant(suggestion, choices, 'file in theme/'),
  }),
  'heavy-theme-file': kind<{ bytes: number; most: number }>({
    severity: 'error',
    what: ({ bytes, most }) =>
      `The file has ${Math.ceil(bytes / 1000).toLocaleString('en')} kB; a file of its kind may have ${most / 1000} kB here.`,
    why: 'Every reader loads it, most of them on a phone and in a hurry.',
    fix: () =>
      'Save it smaller. A logo as a drawing (SVG) mostly has fewer than 10 kB, and a font needs only the letters of your languages.',
  }),
  'wrong-image-type': kind<{ found: string | undefined; types: readonly string[] }>({
    severity: 'error',
    what: ({ found, types }) =>
      found === undefined
        ? `The file isn’t a whole ${oneOf(types.map((type) => type.toUpperCase()))}, by what is in it.`
        : `By what is in it, the file is ${found === 'svg' ? 'an' : 'a'} ${found.toUpperCase()}.`,
    why: 'Servers say what a file is by the ending of its name, and browsers show nothing where that isn’t so.',
    fix: ({ found, types }) =>
      found !== undefined && types.includes(found)
        ? `Let its name end in .${found}.`
        : `Save it as ${oneOf(types.map((type) => type.toUpperCase()))}.`,
  }),
  'active-drawing': kind<{ fault: string }>({
    severity: 'error',
    what: ({ fault }) => `The drawing ${fault}.`,
    why: 'A drawing that is opened by itself runs what is in it, in the name of your portal.',
    fix: () => 'Save it as plain or optimised SVG, with its texts as paths and its pictures embedded.',
  }),
  'drawing-without-size': kind<object>({
    severity: 'error',
    what: () => 'The drawing says no size: it has neither a viewBox nor a width and height in pixels.',
    why: 'Browsers keep its place free while it loads, so that nothing moves under a reader’s finger.',
    fix: () => 'Add a viewBox to its <svg>.',
  }),
  'stylesheet-import': kind<{ address: string }>({
    severity: 'error',
    what: ({ address }) => `The stylesheet imports another: ${address}.`,
    why: 'Pages would wait for one file after the other; and what is imported isn’t checked.',
    fix: () => 'Put all into one stylesheet.',
  }),
  'foreign-address': kind<{ address: string }>({
    severity: 'error',
    what: ({ address }) => `The stylesheet loads what isn’t a file of the theme: ${address}.`,
    why: 'Pages load nothing from elsewhere: their policy refuses it, and nobody else learns who reads them.',
    fix: () =>
      'Put the file into theme/ and write its path from the stylesheet, of letters, digits, dots, dashes and underscores.',
  }),
  'unread-style': kind<{ reason: string }>({
    severity: 'error',
    what: ({ reason }) => `The stylesheet can’t be read here: ${reason}.`,
    why: 'Browsers leave out a rule that they can’t read, and often the next one, too.',
    fix: () => 'Look for a bracket, a colon or a quotation mark that is missing there or just before.',
  }),
  'not-a-font': kind<{ isCut: boolean }>({
    severity: 'error',
    what: ({ isCut }) =>
      isCut
        ? 'The font isn’t whole.'
        : 'The file isn’t a WOFF 2 or WOFF font, by what is in it and by its ending.',
    why: 'Browsers would load it and show other letters all the same.',
    fix: () => 'Save the font as .woff2, which is half as large as a .ttf or .otf.',
  }),
  'low-contrast': kind<{ on: string; ground: string; scheme: string; contrast: number; least: number }>({
    severity: 'error',
    what: ({ on, ground, scheme, contrast, least }) =>
      `In the ${scheme}, ${on} on ${ground} has a contrast of ${(Math.floor(contrast * 100) / 100).toFixed(2)}; ${least} is the least.`,
    why: 'Many of your readers can’t read it, and nobody can in the sun (WCAG 2.2, 1.4.3 and 1.4.11).',
    fix: () => 'Make one of the two darker, or the other lighter.',
  }),
};
