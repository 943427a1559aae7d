/** A line of YAML as it should stand, and in a few words what was wrong with it. */
export interface Repair {
  line: string;
  why: string;
  /** Whether its indentation changes, and with it what the line belongs to. */
  moves?: boolean;
}

/** A line in its parts: what leads to a value (indentation, dashes, a key), the value, and a comment behind it. */
const VALUE = /^(\s*(?:-\s+)*(?:[^\s#'"[{:-][^:[{]*:\s+)?)(\S.*?)(\s+#\s.*|\s*)$/;
const SIGNS = /^[@`%&*!|>{[?,#-]/;

/**
 * What the usual slips of a line would be without them: a text that needs quotes, quotes and brackets that aren't closed,
 * a missing space, a tab, an indentation that no line beside it has. Whether one of them is right is for its reader to say.
 */
export function repairsOf(line: string, indentations: Iterable<string>): Repair[] {
  if (line.trim() === '' || line.trim().startsWith('#')) return [];
  const repairs = [...spacing(line), ...indenting(line, indentations)];
  const [, lead = '', value = '', comment = ''] = VALUE.exec(line) ?? [];
  if (value !== '' && lead.trim() !== '')
    repairs.push(
      ...quoting(value).map(({ line: right, why }) => ({ line: `${lead}${right}${comment}`, why })),
    );
  return repairs.filter((repair) => repair.line !== line);
}

function quoting(value: string): Repair[] {
  const [first = ''] = value;
  const repairs: Repair[] = first === '"' || first === "'" ? quotesIn(value, first) : otherQuotes(value);
  if (first === '[' || first === '{') repairs.push(...bracketsIn(value), ...separating(value));
  if (/^[^[{]*[\]}]$/.test(value))
    repairs.push({ line: `${value.endsWith(']') ? '[' : '{ '}${value}`, why: 'the bracket isn’t opened' });
  if (repairs.length > 0 && first !== '[' && first !== '{') return repairs;
  if (SIGNS.test(value))
    repairs.push({ line: quoted(value), why: `a text that begins with ${first} must be in quotes` });
  else if (/:(?:\s|$)/.test(value))
    repairs.push(
      { line: quoted(value), why: 'a text with a colon and a space in it must be in quotes' },
      { line: `{ ${value} }`, why: 'facts on the line of their name must be in brackets' },
    );
  return repairs;
}

/** Quotes as a word processor makes them, which mean nothing to YAML, and one that only ends a text. */
function otherQuotes(value: string): Repair[] {
  const [, curly] = /^[“„«‘]([^“”„«»‘’]*)[”“»’]$/.exec(value) ?? [];
  if (curly !== undefined) return [{ line: quoted(curly), why: 'YAML knows straight quotes only' }];
  const [, ended] = /^([^"]*)"$/.exec(value) ?? /^([^']*)'$/.exec(value) ?? [];
  return ended === undefined ? [] : [{ line: quoted(ended), why: 'the quote isn’t opened' }];
}

/** What is in brackets with the commas between its parts, and the spaces after its colons. */
function separating(value: string): Repair[] {
  return [
    {
      line: value.replace(/(["'])\s+(?=["'])/g, '$1, ').replace(/([^\s,{])\s+(?=[\p{L}_]+:\s)/gu, '$1, '),
      why: 'the parts of a list have commas between them',
    },
    {
      line: value.replace(/([{,]\s*[\p{L}_][\p{L}\p{N}_-]*):(?=[^\s/])/gu, '$1: '),
      why: 'a colon is followed by a space',
    },
  ];
}

function quotesIn(value: string, quote: string): Repair[] {
  const marks = [...value.matchAll(quote === '"' ? /(?<!\\)"/g : /'/g)].map(({ index }) => index);
  const isApostrophe = (at: number) => quote === "'" && /^\p{L}'\p{L}/u.test(value.slice(at - 1, at + 2));
  const isOpen = marks.length === 1 || (!value.endsWith(quote) && marks.slice(1).every(isApostrophe));
  if (isOpen) {
    const other = quote === '"' ? "'" : '"';
    const isClosedByOther = value.indexOf(other) === value.length - 1;
    const text = value.slice(1, isClosedByOther ? -1 : undefined);
    const plain = quote === '"' ? text.replace(/\\"/g, '"') : text;
    return [{ line: quoted(plain), why: 'the quote isn’t closed' }];
  }
  const second = marks[1] ?? 0;
  // A quote that is followed by a space ends something: then all of it is the text, quotes included.
  const isWhole = !value.endsWith(quote) || /^.(?:\s|$)/.test(value.slice(second));
  const text = isWhole ? value : value.slice(1, -1);
  const plain = quote === '"' ? text.replace(/\\"/g, '"') : text.replace(/''/g, "'");
  return [{ line: quoted(plain), why: 'a text with quotes in it must be in the other kind of quotes' }];
}

/** Closes what was opened, in its order, and in the right way. */
function bracketsIn(value: string): Repair[] {
  const open: string[] = [];
  let right = '';
  for (const sign of value) {
    if (sign === '[' || sign === '{') open.push(sign === '[' ? ']' : ' }');
    if (sign !== ']' && sign !== '}') right += sign;
    else {
      const closing = open.pop();
      if (closing === undefined) continue;
      right += closing.trim();
    }
  }
  return [
    { line: `${right.replace(/[,\s]+$/, '')}${open.toReversed().join('')}`, why: 'the bracket isn’t closed' },
  ];
}

/** A text on one line in quotes: in double ones, unless it has such or a backslash itself. */
export function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replace(/'/g, "''")}'`;
}

function spacing(line: string): Repair[] {
  const [indentation = ''] = /^\s*/.exec(line) ?? [];
  const text = line.slice(indentation.length);
  const tabs = indentation.includes('\t') || /^[^\s:]+:\t|^-\t/.test(text);
  const untabbed = text.replace(/^([^\s:]+:|-)\s+/, '$1 ');
  return [
    ...(tabs
      ? ['  ', '    ', ''].map((spaces) => ({
          line: `${indentation.replaceAll('\t', spaces)}${untabbed}`,
          why: 'YAML is indented with spaces, and this is a tab',
          moves: indentation !== '',
        }))
      : []),
    ...(/^-[^\s-]/.test(text)
      ? [{ line: `${indentation}- ${text.slice(1)}`, why: 'a dash is followed by a space' }]
      : []),
    ...(/^[\p{L}\p{N}"'][^:]*$/u.test(text)
      ? [{ line: `${indentation}- ${text}`, why: 'each part of a list begins with a dash' }]
      : []),
    ...(/^- +[\p{L}_][\p{L}\p{N}_-]*:(?:\s|$)/u.test(text)
      ? [{ line: `${indentation}${text.replace(/^- +/, '')}`, why: 'this isn’t part of a list' }]
      : []),
    ...(/^(?:- )?[\p{L}_][\p{L}\p{N}_-]*:[^\s/]/u.test(text)
      ? [{ line: `${indentation}${text.replace(':', ': ')}`, why: 'a colon is followed by a space' }]
      : []),
    ...(/^(?:- )?[\p{L}_]+\s*[=：]/u.test(text) || /^[\p{L}_]+\s+[^\s:=]/u.test(text)
      ? [
          {
            line: `${indentation}${text.replace(/^((?:- )?[\p{L}_]+)(?:\s*[=：]\s*|\s+)/u, '$1: ')}`,
            why: 'a fact’s name is followed by a colon and a space',
          },
        ]
      : []),
  ];
}

function indenting(line: string, indentations: Iterable<string>): Repair[] {
  const text = line.trimStart();
  const now = line.length - text.length;
  return [...new Set(indentations)].map((indentation) => ({
    line: `${indentation}${text}`,
    why: `the line begins with ${spaces(now)}, and should begin with ${spaces(indentation.length)}`,
    moves: true,
  }));
}

function spaces(number: number): string {
  return number === 0 ? 'no space' : number === 1 ? '1 space' : `${number} spaces`;
}
