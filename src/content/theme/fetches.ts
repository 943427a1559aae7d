import { ident, string, tokenize, tokenNames, url } from 'css-tree';

/** A place in a stylesheet where a browser loads something. */
export interface Fetch {
  /** `@import`, which loads a stylesheet. */
  isImport: boolean;
  address: string;
  /** Whether it is in `@font-face`, where a browser takes a font. */
  isFont: boolean;
  /** Of what stands for the address, to be replaced by `url("…")`, or by a text where it is one inside a function. */
  start: number;
  end: number;
  form: 'url' | 'text';
}

/** Functions in which a text by itself is an address. */
const LOADING = new Set([
  'url',
  'src',
  'image-set',
  '-webkit-image-set',
  'image',
  'cross-fade',
  '-webkit-cross-fade',
]);

/** All that a stylesheet makes a browser load, in its order: by its tokens, so that no syntax hides one. */
export function fetchesIn(css: string): Fetch[] {
  const found: Fetch[] = [];
  const functions: string[] = [];
  // The rule whose block begins next, and the rules in whose blocks this is.
  let rule = '';
  const blocks: string[] = [];
  let imports = false;
  tokenize(css, (type, start, end) => {
    const text = css.slice(start, end);
    const add = (address: string, form: Fetch['form']) => {
      found.push({ isImport: imports, address, isFont: blocks.at(-1) === 'font-face', start, end, form });
      imports = false;
    };
    switch (tokenNames[type]) {
      case 'at-keyword-token':
        rule = ident.decode(text.slice(1)).toLowerCase();
        imports = rule === 'import';
        break;
      case 'url-token':
        add(url.decode(text), 'url');
        break;
      case 'string-token':
        if (imports || LOADING.has(functions.at(-1) ?? '')) add(string.decode(text), 'text');
        break;
      case 'function-token': {
        const name = ident.decode(text.slice(0, -1)).toLowerCase();
        // A name with a code in it, which browsers read, and whose address is no token of its own here.
        if (text.includes('\\') && LOADING.has(name)) add(text, 'url');
        functions.push(name);
        break;
      }
      case '(-token':
        functions.push('');
        break;
      case ')-token':
        functions.pop();
        break;
      case '{-token':
        blocks.push(rule);
        rule = '';
        break;
      case '}-token':
        blocks.pop();
        rule = '';
        break;
      case 'semicolon-token':
        rule = '';
        imports = false;
        break;
    }
  });
  return found;
}
