import { expect, test } from 'vitest';
import { type BodyOptions, recordBody } from '../../../../../scripts/import/vtex/record-body.ts';

const notes: string[] = [];
const body = (source: string, options: Partial<BodyOptions> = {}) => {
  notes.length = 0;
  return recordBody(source, {
    language: 'en',
    isRecord: (id) => id === 'KI-7',
    note: (code, detail) => notes.push(`${code} ${detail}`),
    ...options,
  });
};

test('sections are found whatever their level, language and dress, and stand under Candor’s headings', () => {
  expect(
    body('## Sumário\n\nA.\n\n#### **Simulação**\n\nB.\n\n# Workaround:\n\nC.\n', { language: 'pt' }),
  ).toBe('## Resumo\n\nA.\n\n## Como reproduzir\n\nB.\n\n## Solução alternativa\n\nC.');
  expect(body('## Sumario\n\nA.\n\n**Simulación**\n\nB.\n', { language: 'es' })).toBe(
    '## Resumen\n\nA.\n\n## Cómo reproducirlo\n\nB.',
  );
});

test('empty headings only make space, and a heading that repeats its section goes', () => {
  expect(
    body('## Summary\n\nA.\n\n##\n\n## **\u200b**\n\nB.\n\n## Simulation\n\n## **Simulation**\n\nC.'),
  ).toBe('## Summary\n\nA.\n\nB.\n\n## Steps to reproduce\n\nC.');
});

test('a section that stands in two places is joined in the first', () => {
  expect(body('## Simulation\n\nA.\n\n## Solution\n\nB.\n\n## Simulation\n\nC.')).toBe(
    '## Steps to reproduce\n\nA.\n\nC.\n\n## Solution\n\nB.',
  );
  expect(notes).toEqual(['repeated-section Simulation']);
});

test('sections that say nothing keep their heading, and N/A stays N/A', () => {
  expect(body('## Summary\n\n## Simulation\n\n## Workaround\n\nN/A')).toBe(
    '## Summary\n\n## Steps to reproduce\n\n## Workaround\n\nN/A',
  );
});

test('what stands before the first heading opens the summary', () => {
  expect(body('\n> Translated by a machine.\n\n## Simulation\n\nB.\n\n## Summary\n\nA.')).toBe(
    '## Steps to reproduce\n\nB.\n\n## Summary\n\n> Translated by a machine.\n\nA.',
  );
  expect(body('Only this.\n\n## Workaround\n\nC.')).toBe('## Summary\n\nOnly this.\n\n## Workaround\n\nC.');
});

test('other headings keep their words and their order, without a gap in the levels', () => {
  expect(
    body(
      '## Summary\n\n## Expected `total`\n\nA.\n\n##### Deep\n\nB.\n\n###### Deeper\n\n## Simulation\n\n##### One',
    ),
  ).toBe(
    '## Summary\n\n## Expected `total`\n\nA.\n\n### Deep\n\nB.\n\n#### Deeper\n\n## Steps to reproduce\n\n### One',
  );
  expect(body('#### Summary\n\nA.\n\n#### Notes\n\nB.')).toBe('## Summary\n\nA.\n\n## Notes\n\nB.');
});

test('a heading that a timeline or a post-mortem would begin with stays words below its section', () => {
  expect(body('## Summary\n\nA.\n\n## Updates\n\nB.')).toBe('## Summary\n\nA.\n\n### Updates\n\nB.');
});

test('a section that begins at the end of a line is found, in text and not in code', () => {
  expect(
    body('## Summary\n\nIt fails. #### Simulation\n\n1. Wait.\n2. Look.## **Workaround** - Wait longer.'),
  ).toBe(
    '## Summary\n\nIt fails.\n\n## Steps to reproduce\n\n1. Wait.\n2. Look.\n\n## Workaround\n\n - Wait longer.',
  );
  expect(notes).toEqual(['glued-heading Simulation', 'glued-heading Workaround']);
  const code = '## Summary\n\nType `x ## Workaround` or see "Item #### is gone".';
  expect(body(code)).toBe(code);
});

test('the other half of a heading that a translation tore apart goes with it', () => {
  expect(body('## Workaround\n\nprovisional**\n\nEspere.', { language: 'es' })).toBe(
    '## Solución alternativa\n\nEspere.',
  );
  expect(notes).toEqual(['heading-rest Workaround']);
});

test('prose is cut out as it stands: code, tables, spaces, braces', () => {
  const prose =
    '    indented {code}\n\n* odd   spacing\u00a0here\n\n```\n## Summary\n```\n\n|a|b|\n|-|-|\n|1|{x}|\n\nhard break  \nend %0A';
  expect(body(`## Summary\n\n${prose}\n\n## Workaround\nC.`)).toBe(
    `## Summary\n\n${prose}\n\n## Workaround\n\nC.`,
  );
});

test('a text in another language than the file’s is marked as such', () => {
  expect(body('## Sumário\n\nA.\n\n## Workaround\n', { textLanguage: 'pt' })).toBe(
    '## Summary\n\n<div lang="pt">\n\nA.\n\n</div>\n\n## Workaround',
  );
});

test('writing about HTML stays writing, HTML in use stays HTML', () => {
  expect(
    body(
      '## Summary\n\nThe <p></p> tags, <!--Required:--> and <![CDATA[]]>, a<br>b <a href="https://x.example">y</a>.',
    ),
  ).toBe(
    '## Summary\n\nThe \\<p>\\</p> tags, \\<!--Required:--> and \\<![CDATA[]]>, a<br>b <a href="https://x.example">y</a>.',
  );
  expect(body('## Summary\n\nIn <soap:Body> see <https://x.example>')).toBe(
    '## Summary\n\nIn \\<soap:Body> see <https://x.example>',
  );
  expect(notes).toEqual([]);
});

test('links of the source’s portal are completed, links to nowhere become text', () => {
  expect(
    body(
      '## Summary\n\n[a](/en/faq/a "t") [b](//x.example/b) ![c](c.png) [d](javascript:d) [e](https://x.example)',
    ),
  ).toBe(
    '## Summary\n\n[a](https://help.vtex.com/en/faq/a "t") [b](//x.example/b) !\\[c](c.png) \\[d](javascript:d) [e](https://x.example)',
  );
  expect(notes).toEqual(['site-link /en/faq/a', 'dead-link c.png', 'dead-link javascript:d']);
});

test('attributes that the portal would refuse are left out of tags that it knows', () => {
  expect(
    body(
      '## Summary\n\n<div class="alert" align=\'left\'>\n\nMind <a target="_blank" href="https://x.example">y</a>, <x-y class="z">.\n\n</div>',
    ),
  ).toBe('## Summary\n\n<div>\n\nMind <a href="https://x.example">y</a>, <x-y class="z">.\n\n</div>');
  expect(notes).toEqual(['attribute class="alert"', "attribute align='left'", 'attribute target="_blank"']);
});

test('the pattern of an address is no link: written as one it becomes text, bare it stays as it is', () => {
  expect(body('## Summary\n\n[a](https://[shop].example/) at https://[shop].example/')).toBe(
    '## Summary\n\n\\[a](https://[shop].example/) at https://[shop].example/',
  );
  expect(notes).toEqual(['dead-link https://[shop].example/']);
});

test('ids of issues that aren’t there are no links', () => {
  expect(body('## Summary\n\nLike KI-7, unlike KI-8 and `KI-9`.')).toBe(
    '## Summary\n\nLike KI-7, unlike `KI-8` and `KI-9`.',
  );
  expect(notes).toEqual(['unknown-record KI-8']);
});

test('e-mail addresses are masked, in code too; their signs and digits stay', () => {
  expect(
    body('## Summary\n\nlee+1@mail.test-shop.io, `q="ann@shop.io"`, me@example.com, app@1.x, logo@2x.png'),
  ).toBe('## Summary\n\nxxx+1@example.com, `q="xxx@example.com"`, me@example.com, app@1.x, logo@2x.png');
  expect(notes).toEqual(['email xxx+1@example.com', 'email xxx@example.com']);
});

test('keys and tokens are masked', () => {
  const key = `AKIA${'A1B2C3D4'.repeat(2)}`;
  expect(body(`## Summary\n\nSend \`${key}\`.`)).toBe('## Summary\n\nSend `(an AWS access key, masked)`.');
  expect(notes).toEqual(['secret (an AWS access key, masked)']);
});

test('a body without anything is empty', () => {
  expect(body('\n \n')).toBe('');
});

test('spaces inside marks of emphasis go outside, and everything else stays', () => {
  expect(
    body(
      '## Summary\n\n**Create a new promotion. **\n\n** First:**\nA.\n\n__Sellers: __all of them, x** y **z.\n\nSee ** KI-9 ** now.',
    ),
  ).toBe(
    '## Summary\n\n**Create a new promotion.**\n\n**First:**\nA.\n\n__Sellers:__ all of them, x** y **z.\n\nSee **`KI-9`** now.',
  );
  expect(notes.filter((note) => note.startsWith('spaced-emphasis'))).toHaveLength(4);
});

test('marks that aren’t emphasis stay: in code, alone, and hiding a text', () => {
  const kept = '## Summary\n\n`** a **` and **\n\nsent as *** or ** * **, \\** b **';
  expect(body(kept)).toBe(kept);
  expect(notes).toEqual([]);
});
