import { describe, expect, test } from 'vitest';
import type { Content } from '../../../../src/content/read-content.ts';
import { createPublication } from '../../../../src/domain/publication.ts';
import { brandFiles } from '../../../../src/emit/brand.ts';
import { contentOf, SITE } from '../../../support/content.ts';

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>';
const drawing = (inside: string) => DRAWING.replace('<path', `${inside}<path`);

/** A picture of 40 by 20: PNG's signature and its first chunk. */
const PNG = Uint8Array.from(
  Buffer.from('89504e470d0a1a0a0000000d49484452000000280000001408060000000000000049454e44ae426082', 'hex'),
);
/** As much of a WOFF 2 as says what it is, and how long. */
const WOFF2 = Uint8Array.from([...Buffer.from('wOF2'), 0, 1, 0, 0, 0, 0, 0, 16, 0, 0, 0, 0]);

function themeOf(lines: string, files: Record<string, string | Uint8Array>): Promise<Content> {
  return contentOf({ 'site.yaml': `${SITE}${lines}\n`, ...files });
}
const codesOf = ({ problems }: Content) => problems.map(({ code, file, line }) => `${code} ${file}:${line}`);

describe('a logo', () => {
  const logoOf = (file: string | Uint8Array, name = 'logo.svg') =>
    themeOf(`logo: theme/${name}`, { [`theme/${name}`]: file });

  test('is a drawing, whose size is that of its viewBox, or its own', async () => {
    const { portal, problems } = await logoOf(DRAWING);
    expect(problems).toEqual([]);
    expect(portal.site.theme.logo).toMatchObject({ type: 'image/svg+xml', width: 40, height: 20 });
    const own = await logoOf(DRAWING.replace('viewBox', 'width="80px" height="40" viewBox'));
    expect(own.portal.site.theme.logo).toMatchObject({ width: 80, height: 40 });
  });

  test('is a picture, whose size is in its bytes', async () => {
    const { portal, problems } = await logoOf(PNG, 'logo.png');
    expect(problems).toEqual([]);
    expect(portal.site.theme.logo).toMatchObject({ type: 'image/png', width: 40, height: 20 });
  });

  test('is what its bytes are, whatever its name says', async () => {
    expect(codesOf(await logoOf(PNG))).toEqual(['wrong-image-type theme/logo.svg:1']);
    expect(codesOf(await logoOf(DRAWING, 'logo.png'))).toEqual(['wrong-image-type theme/logo.png:1']);
    expect(codesOf(await logoOf(PNG.subarray(0, 30), 'logo.png'))).toEqual([
      'wrong-image-type theme/logo.png:1',
    ]);
    expect(codesOf(await logoOf('', 'logo.svg'))).toEqual(['wrong-image-type theme/logo.svg:1']);
  });

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script by another prefix', '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
    ['another document', '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'],
    ['a handler', '<g onload="alert(1)"></g>'],
    ['a link', '<a href="https://example.com/"><path d="M0 0"/></a>'],
    ['a picture from elsewhere', '<image href="https://example.com/a.png"/>'],
    [
      'a picture from elsewhere by the old name',
      '<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="//example.com/a.png"/>',
    ],
    ['a shape from elsewhere', '<use href="other.svg#a"/>'],
    ['a script as an address', '<use href="javascript:alert(1)"/>'],
    ['a document as an address', '<image href="data:image/svg+xml,&lt;svg/&gt;"/>'],
    ['a style that loads', '<style>@import "https://example.com/a.css";</style>'],
    ['a style that loads by a code', '<style>path{fill:u\\72l(https://example.com/a)}</style>'],
    ['an attribute that loads', '<rect fill="url(https://example.com/a.svg#b)"/>'],
    ['an animation', '<set attributeName="href" to="javascript:alert(1)"/>'],
  ])('with %s is refused', async (_what, inside) => {
    expect(new Set(codesOf(await logoOf(drawing(inside))))).toEqual(
      new Set(['active-drawing theme/logo.svg:1']),
    );
  });

  test.each([
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${DRAWING}`],
    ['a stylesheet beside it', `<?xml-stylesheet href="a.css"?>${DRAWING}`],
    ['a tag that isn’t closed', DRAWING.replace('</svg>', '')],
    ['no namespace', DRAWING.replace(/ xmlns="[^"]*"/, '')],
  ])('with %s is refused', async (_what, text) => {
    expect(codesOf(await logoOf(text))).toEqual(['active-drawing theme/logo.svg:1']);
  });

  test('may have gradients, its own styles and pictures in itself', async () => {
    const inside = [
      '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs>',
      '<style>.b { fill: url(#a) }</style>',
      '<image href="data:image/png;base64,iVBORw0KGgo="/>',
    ].join('');
    const { portal, problems } = await logoOf(`<?xml version="1.0"?>${drawing(inside)}`);
    expect(problems).toEqual([]);
    expect(portal.site.theme.logo?.inline).toBeUndefined();
  });

  test('is in the page itself where it is small and nothing but shapes', async () => {
    const inline = async (text: string) => (await logoOf(text)).portal.site.theme.logo?.inline;
    expect(await inline(DRAWING)).toEqual({
      attributes: { viewBox: '0 0 40 20' },
      content: '<path d="M0 0h40v20z"/>',
    });
    expect(await inline(drawing('<g id="a"></g>'))).toBeUndefined();
    expect(await inline(drawing('<g style="fill:red"></g>'))).toBeUndefined();
    expect(await inline(drawing('<g><!-- a --></g>'))).toBeUndefined();
    expect(await inline(drawing(`<path d="${'M0 0'.repeat(300)}"/>`))).toBeUndefined();
  });
});

describe('a stylesheet', () => {
  const styled = (css: string, files: Record<string, string | Uint8Array> = {}) =>
    themeOf('stylesheet: theme/css/own.css', { 'theme/css/own.css': css, ...files });

  test('is published after the colour, with the addresses of its files below that of the portal', async () => {
    const css = [
      '@font-face { font-family: Own; src: url("../own.woff2") format("woff2"); }',
      '.a { background: url(dot.svg#x); mask: image-set("dot.svg" 1x); filter: url(#b); }',
      '.b { background: url(data:image/png;base64,iVBORw0KGgo=); content: "url(c.png)"; }',
    ].join('\n');
    const { portal, problems, assets } = await themeOf('brand: "#aa2233"\nstylesheet: theme/css/own.css', {
      'theme/css/own.css': css,
      'theme/own.woff2': WOFF2,
      'theme/css/dot.svg': DRAWING,
    });
    expect(problems).toEqual([]);
    expect(assets).toEqual(['theme/css/dot.svg', 'theme/own.woff2']);
    const publication = createPublication(portal, { baseUrl: 'https://a.example/s/', now: 0, clock: 0 });
    expect(brandFiles(publication)[0]?.content).toBe(
      `:root { --brand: #aa2233; }\n${css
        .replace('url("../own.woff2")', 'url("/s/assets/theme/own.woff2")')
        .replace('url(dot.svg#x)', 'url("/s/assets/theme/css/dot.svg#x")')
        .replace('"dot.svg"', '"/s/assets/theme/css/dot.svg"')}`,
    );
  });

  test.each([
    ['@import "https://example.com/a.css";', 'stylesheet-import'],
    ['@import url(a.css) print;', 'stylesheet-import'],
    ['@\\69mport "a.css";', 'stylesheet-import'],
    ['a { background: url(//example.com/a.png) }', 'foreign-address'],
    ['a { background: url("/a.png") }', 'foreign-address'],
    ['a { background: url(../../known-issues/a.png) }', 'foreign-address'],
    ['a { background: image-set("https://example.com/a.png" 1x) }', 'foreign-address'],
    ['a { background: u\\72l(https://example.com/a.png) }', 'foreign-address'],
    ['a { background: url(data:text/html,x) }', 'foreign-address'],
    ['@font-face { src: url(data:font/woff2;base64,d09GMg==) }', 'foreign-address'],
    ['@font-face { src: url(none.woff2) }', 'missing-theme-file'],
  ])('%s is refused with its line', async (css, code) => {
    const found = codesOf(await styled(`/* ours */\n${css}\n`));
    expect(found).toContain(`${code} theme/css/own.css:2`);
  });

  test.each([
    ['a page', new TextEncoder().encode('<!doctype html><p>not found</p>')],
    ['a TrueType font', Uint8Array.from([0, 1, 0, 0, ...new Uint8Array(20)])],
    ['a font that is cut off', WOFF2.subarray(0, 12)],
    ['a drawing', new TextEncoder().encode(DRAWING)],
  ])('takes no %s for a font', async (_what, bytes) => {
    const css = '@font-face { src: url(own.woff2) }';
    expect(codesOf(await styled(css, { 'theme/css/own.woff2': bytes }))).toEqual([
      'not-a-font theme/css/own.woff2:1',
    ]);
  });
});

test('a file outside theme/ is no part of the face', async () => {
  const { problems } = await themeOf('logo: known-issues/logo.svg', { 'known-issues/logo.svg': DRAWING });
  expect(problems.map(({ code, line }) => `${code} ${line}`)).toContain('bad-text 13');
});
