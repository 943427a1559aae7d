import type { Correction } from '../corrected-line.ts';
import { kind } from './kind.ts';

/** Files and folders that can't be read as content at all. */
export const fileProblems = {
  'no-content-folder': kind<{ folder: string }>({
    severity: 'error',
    what: ({ folder }) => `There is no content folder at ${folder}.`,
    why: 'The portal is built from the files in that folder, and from nothing else.',
    fix: () => 'Pass the right folder with --content, or create one with a site.yaml in it.',
  }),
  'empty-content-folder': kind<{ folder: string }>({
    severity: 'error',
    what: ({ folder }) => `The content folder ${folder} is empty.`,
    why: 'A portal published from it would tell every customer that nothing is wrong and nothing exists.',
    fix: () => 'Pass the right folder with --content; it holds site.yaml, known-issues/ and incidents/.',
  }),
  'no-site-file': kind<{ folder: string; other: string | undefined }>({
    severity: 'error',
    what: ({ folder }) => `There is no site.yaml in ${folder}.`,
    why: 'It names the portal, its address, its languages, its time zone and its components; every record refers to them.',
    fix: ({ other }) =>
      other === undefined
        ? 'Add site.yaml to the top of the content folder, or pass the right folder with --content.'
        : `Rename ${other} to site.yaml.`,
  }),
  'second-site-file': kind<object>({
    severity: 'error',
    what: () => 'This file isn’t read: the portal’s settings are in the site.yaml beside it.',
    why: 'Whoever changes it may believe that the portal changes with it.',
    fix: () => 'Move what is worth keeping into site.yaml, and remove this file.',
  }),
  'other-said-file': kind<object>({
    severity: 'error',
    what: () => 'This file isn’t read: customers’ words belong in finding/said.yaml, and in no other file.',
    why: 'Whoever changes it may believe that search finds issues by its words.',
    fix: () => 'Move its words into finding/said.yaml, and remove this file.',
  }),
  'bad-yaml': kind<{ message: string; corrected?: Correction | undefined }>({
    severity: 'error',
    what: ({ message }) => `The YAML can’t be read: ${message.replace(/[.:]?$/, '.')}`,
    why: 'If it were read only in part, facts would go missing without anyone noticing, so none of it is used.',
    fix: ({ corrected }) =>
      corrected
        ? ''
        : 'Indent with spaces, and put quotes around a text that contains ": " or " #", or begins with a character such as @, *, [ or {.',
  }),
  'text-cut-by-comment': kind<{ comment: string; corrected: Correction | undefined }>({
    severity: 'error',
    what: ({ comment }) => `YAML takes ${shortened(comment)} for a comment and leaves it out.`,
    why: 'Readers would see a text that stops halfway, and nobody would notice.',
    fix: () =>
      'Put the whole text in quotes, on one line. If it is a comment, give it a line of its own, and a space after its #.',
  }),
  'comment-behind-text': kind<{ comment: string; corrected: Correction | undefined }>({
    severity: 'warning',
    what: ({ comment }) => `YAML takes ${shortened(comment)} for a comment, so it isn’t published.`,
    why: 'It may just as well be the end of the text, and then readers would see only its beginning.',
    fix: () =>
      'If it is a comment, give it a line of its own, or put two spaces before it. If it is part of the text, put the whole text in quotes.',
  }),
  'yaml-mark': kind<{ mark: string; noun: string; corrected: Correction | undefined }>({
    severity: 'error',
    what: ({ mark, noun }) => `YAML takes ${shortened(mark)} here for ${noun}, not for part of a text.`,
    why: 'It would be left out of the facts, or change them, without anybody noticing.',
    fix: () => 'Write the value itself; put a text that begins with such a character in quotes.',
  }),
  'duplicate-yaml-key': kind<{ key: string; firstLine: number }>({
    severity: 'error',
    what: ({ key, firstLine }) => `${key} is given twice; the first is on line ${firstLine}.`,
    why: 'Only one of the two could be published, and nobody could say which one was meant.',
    fix: ({ key }) => `Keep one line with ${key} and remove the other.`,
  }),
  'not-utf8': kind<{ byte: number }>({
    severity: 'error',
    what: ({ byte }) => `The file isn’t UTF-8: byte ${byte}, here, belongs to no character.`,
    why: 'Its accents would be published as garbage, and a search for its words would find nothing.',
    fix: () => 'Save the file as UTF-8 (in most editors: “Save with encoding”).',
  }),
  'nul-character': kind<object>({
    severity: 'error',
    what: () => 'There is a NUL character here.',
    why: 'No text has one: the file is damaged, binary, or UTF-16, and feed readers refuse it.',
    fix: () => 'Restore the file from version control, or save it again as UTF-8 text.',
  }),
  'merge-conflict': kind<object>({
    severity: 'error',
    what: () => 'A merge conflict begins here and isn’t resolved.',
    why: 'Both versions would be published, one below the other, with Git’s marks between them.',
    fix: () =>
      'Keep the lines that are right, and delete those that begin with <<<<<<<, ======= and >>>>>>>. To show such lines in a text, indent them.',
  }),
  'forbidden-character': kind<{ name: string; written: string | undefined }>({
    severity: 'error',
    what: ({ name, written }) =>
      written === undefined
        ? `There is a character here that no text may contain: ${name}.`
        : `${written} is a character that no text may contain: ${name}.`,
    why: 'Nobody can see it. Such characters can make one text look like another, break feeds, or move a terminal’s cursor.',
    fix: ({ name, written }) =>
      written === undefined
        ? 'Delete it: it’s between the two characters that you see there.'
        : `Delete it. To write about it, use its number: ${name}.`,
  }),
  'file-too-large': kind<{ bytes: number; limit: number }>({
    severity: 'error',
    what: ({ bytes, limit }) =>
      `The file is ${megabytes(bytes)}; a record can have at most ${megabytes(limit)} of text.`,
    why: 'Every reader would have to load it, even on a phone during an outage.',
    fix: () => 'Move logs and data to a file of their own and link to it; keep what readers need.',
  }),
  'unreadable-file': kind<{ reason: string }>({
    severity: 'error',
    what: ({ reason }) => `The file can’t be read: ${reason.replace(/\.?$/, '.')}`,
    why: 'A portal without it would say less than your content does.',
    fix: () => 'Give your user permission to read it, or remove it from the content folder.',
  }),
  'circular-symlink': kind<{ target: string }>({
    severity: 'error',
    what: ({ target }) => `This symbolic link leads back to ${target}, a folder that it is in.`,
    why: 'Following it would never end.',
    fix: () => 'Remove the link, or point it at another folder of the content.',
  }),
  'link-outside': kind<{ target: string }>({
    severity: 'error',
    what: ({ target }) =>
      `This symbolic link leads to ${target}, which isn’t among the files of the content folder.`,
    why: 'What it leads to would be published, and that may be any file of the machine that builds the portal.',
    fix: () => 'Put the file itself into the content folder, in place of the link.',
  }),
  'disguised-link': kind<{ target: string }>({
    severity: 'error',
    what: ({ target }) =>
      `This symbolic link leads to ${target}, a different kind of file from what its own name says.`,
    why: 'What is published is decided by its name, so settings or a record could get out under the name of a picture.',
    fix: () => 'Give the link the ending of its file, or put the file itself in its place.',
  }),
  'no-front-matter': kind<{ found: string }>({
    severity: 'error',
    what: ({ found }) =>
      `A record begins with a line that is exactly ---, but this file begins with ${found === '' ? 'an empty line' : JSON.stringify(found)}.`,
    why: 'The facts of a record are between two such lines at its very top.',
    fix: () =>
      'Make the first line --- without spaces, then write the facts, then --- again; `npm run candor -- new` writes all this for you.',
  }),
  'front-matter-not-closed': kind<object>({
    severity: 'error',
    what: () => 'The front matter that begins here never ends.',
    why: 'Without a second line of --- nobody can tell which lines are facts and which are text.',
    fix: () => 'Add a line that is exactly --- after the last fact.',
  }),
  'front-matter-language': kind<{ found: string }>({
    severity: 'error',
    what: ({ found }) => `The front matter begins with ${found}, but it can only be YAML.`,
    why: 'Other languages in front matter, such as JavaScript, run as code when the portal is built.',
    fix: () => 'Make the first line exactly --- and write the facts as YAML.',
  }),
  'front-matter-shape': kind<{ found: string }>({
    severity: 'error',
    what: ({ found }) => `Facts are lines of “key: value”, but this is ${found}.`,
    why: 'Nothing can be read from it.',
    fix: () => 'Write one fact per line: its name, a colon, a space, and what it is.',
  }),
  'misnamed-record': kind<{ right: string; isTaken: boolean }>({
    severity: 'error',
    what: () => 'This file isn’t read: a record’s name must end in .md or .mdx, in lowercase.',
    why: 'Whoever wrote it may believe that customers can read it.',
    fix: ({ right, isTaken }) =>
      isTaken
        ? `There is already a ${right}: move what is worth keeping into it, and remove this file.`
        : `Rename it to ${right}, or move it out of the folder of records.`,
  }),
  'hidden-record': kind<{ right: string }>({
    severity: 'error',
    what: () => 'This file isn’t read, because a name in its path begins with a dot.',
    why: 'Whoever wrote it may believe that customers can read it.',
    fix: ({ right }) => `Rename it to ${right}, or move it out of the folder of records.`,
  }),
  'record-is-folder': kind<object>({
    severity: 'error',
    what: () => 'This is a folder with the name of a record.',
    why: 'Nobody reads a folder as a record, and whoever made it may believe that customers can read it.',
    fix: () => 'Give the folder a name without .md, and make the record a file in it.',
  }),
  'unused-file': kind<object>({
    severity: 'warning',
    what: () => 'No record shows this file or links to it, so it isn’t published.',
    why: 'Whoever put it here may believe that customers can see it.',
    fix: () =>
      'Link to it from a record, or move it out of the folder of records. If it is a record itself, its name must end in .md.',
  }),
  'misspelt-folder': kind<{ right: string }>({
    severity: 'error',
    what: ({ right }) =>
      `This file isn’t read: the folder is called ${right.split('/', 1)[0]}, spelt exactly like that.`,
    why: 'Whoever wrote it may believe that customers can read it.',
    fix: ({ right }) => `Move it to ${right}.`,
  }),
  'stray-file': kind<{ folders: readonly string[] }>({
    severity: 'warning',
    what: ({ folders }) => `This file is neither in ${folders.join(' nor in ')}, so it isn’t published.`,
    why: 'Whoever wrote it may believe that customers can read it.',
    fix: ({ folders }) => `Move it into ${folders.join(' or ')}, or out of the content folder.`,
  }),
  'wrong-kind': kind<{ kind: string; folder: string }>({
    severity: 'error',
    what: ({ kind, folder }) => `A record of kind ${kind} doesn’t belong in ${folder}.`,
    why: 'Known issues belong in known-issues/, incidents and maintenance in incidents/; the folder decides which facts a record has.',
    fix: () =>
      'Move the file to the folder of its kind; a known issue has no kind, an incident has `kind: incident` or `kind: maintenance`.',
  }),
};

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(bytes % 1_000_000 === 0 ? 0 : 1)} MB`;
}
