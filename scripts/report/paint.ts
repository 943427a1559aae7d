import { styleText } from 'node:util';

/** Gives text a style where there is to be colour, and else leaves it as it is. */
export function painter(colour: boolean): (style: Parameters<typeof styleText>[0], text: string) => string {
  // Whether the output takes colour has been found out already.
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
}
