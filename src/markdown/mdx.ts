import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import type { Construct, Extension } from 'micromark-util-types';
import type { VFileMessage } from 'vfile-message';
import type { Position } from '../domain/document.ts';

/**
 * What an .mdx file may have besides: components, and expressions, which are refused later. Nothing in it is read as
 * JavaScript, so that a text in braces is found by its braces alone; imports and exports are lines of text.
 */
export function mdxSyntax(): Extension[] {
  return [mdxJsx(), mdxExpression(), mdxMd()];
}

/** What that is in the tree. */
export function mdxFromMarkdown(): TreeExtension[] {
  return [mdxJsxFromMarkdown(), mdxExpressionFromMarkdown()];
}

/** What is wrong with MDX: something that begins and has no end, or a sentence about what can’t be read. */
export type MdxSlip = Position & ({ begins: string; end: string } | { message: string });

/** MDX that can’t be read. */
export class MdxError extends Error {
  readonly slip: MdxSlip;

  constructor(slip: MdxSlip) {
    super('The MDX can’t be read');
    this.slip = slip;
  }
}

const [LESS, BRACE] = [60, 123];

/** Notes where tags and expressions begin, since the parser’s errors say only where it gave up. */
export function noteOpenings(note: (place: Position) => void): Extension {
  const construct: Construct = {
    tokenize(_effects, _ok, nok) {
      const { line, column } = this.now();
      note({ line, column });
      return nok;
    },
  };
  const constructs = { [LESS]: construct, [BRACE]: construct };
  return { flow: constructs, text: constructs };
}

/** An error of the parser in an author’s words; `opened` is where the last tag or expression began. */
export function slipOf(error: VFileMessage, source: string, opened: Position): MdxSlip {
  const { line = 1, column = 1, reason, ruleId } = error;
  const [, tag, atLine, atColumn] = /closing tag for `(<[^`]*>)` \((\d+):(\d+)/.exec(reason) ?? [];
  if (tag !== undefined && reason.startsWith('Expected')) {
    const place = { line: Number(atLine), column: Number(atColumn) };
    return { ...place, begins: tag, end: tag.replace('<', '</') };
  }
  const [, closing] = /closing tag `([^`]*)`/.exec(reason) ?? [];
  if (tag !== undefined)
    return { line, column, message: `${closing} is here, but ${tag} must be closed first` };
  if (closing !== undefined)
    return { line, column, message: `${closing} is in another paragraph or item than what it closes` };
  if (ruleId === 'unexpected-closing-slash')
    return { line, column, message: 'A tag is closed here that was never opened' };
  const rest = source
    .split('\n')
    .slice(opened.line - 1)
    .join('\n')
    .slice(opened.column - 1);
  if (ruleId === 'unexpected-eof') return { ...opened, ...openEnd(rest) };
  if (ruleId === 'unexpected-character') return { ...opened, message: messageOf(rest) };
  return { line, column, message: 'This line isn’t marked as part of the quote or the item around it' };
}

function openEnd(rest: string): { begins: string; end: string } {
  if (rest.startsWith('{/*')) return { begins: '{/*', end: '*/}' };
  if (rest.startsWith('{')) return { begins: '{', end: '}' };
  return { begins: /^<[^\s>]*/.exec(rest)?.[0] ?? '<', end: '>' };
}

function messageOf(rest: string): string {
  if (rest.startsWith('<!--')) return 'Comments in an .mdx file are written {/* … */}, not <!-- … -->';
  if (/^<[a-z][a-z0-9+.-]*:\/\/|^<[^\s<>@]+@/i.test(rest))
    return `In an .mdx file an address in angle brackets isn’t a link; write [text](address)`;
  return `In an .mdx file, < begins a component, and ${/^<\S*/.exec(rest)?.[0] ?? '<'} isn’t one`;
}
