import { isForbidden } from '../../src/domain/characters.ts';

const UNSEEN = /[\p{Cc}\p{Cf}\p{Surrogate}\ufffe\uffff\u2028\u2029]/gu;
/** What begins a command to GitHub's runner, at the beginning of a line, or in its older form anywhere; others have the like. */
const COMMAND = /^([^\S\n]*)(?=::)/gm;
const BRACKETED = /##(?=\w*(?:\[|$))/g;

/**
 * A text as it may be printed. Whatever comes from content, files, addresses or servers moves no cursor, changes no colour
 * and is no command to the machine that reads the log: such characters are shown as they are escaped, and a line that
 * would be a command begins with a backslash. Every output of every command goes through it.
 */
export function safeText(text: string): string {
  return withoutCommands(withoutControls(text));
}

/** A value on the line that it is printed on: its line breaks are shown as well. */
export function oneLine(value: string): string {
  return withoutControls(value).replaceAll('\n', '\\n');
}

/** A text in which nothing moves a cursor or changes a colour. */
export function withoutControls(text: string): string {
  return text.replace(UNSEEN, shown);
}

/** A text in which no line is a command. */
export function withoutCommands(text: string): string {
  return text.replace(COMMAND, '$1\\').replace(BRACKETED, '#\\#');
}

/** Line breaks, tabs and what joins letters or emoji stay as they are. */
function shown(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\n' || character === '\t') return character;
  if (!isForbidden(code) && code !== 0x2028 && code !== 0x2029) return character;
  return code < 0x100 ? `\\x${hexadecimal(code, 2)}` : `\\u${hexadecimal(code, 4)}`;
}

function hexadecimal(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
