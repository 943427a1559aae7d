/** A font: how wide a text is, and its outline as SVG has it. A character that the font lacks is left out of both. */
export interface Letters {
  width: (text: string, size: number) => number;
  outline: (text: string, size: number, left: number, baseline: number) => string;
}

/** A text in lines that are no wider than this; a word that is, is broken. */
export function lines(text: string, size: number, wide: number, letters: Letters): string[] {
  const result: string[] = [];
  let line = '';
  const fits = (each: string) => letters.width(each, size) <= wide;
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') result.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && !fits(line + character)) {
        result.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line === '' ? result : [...result, line];
}
