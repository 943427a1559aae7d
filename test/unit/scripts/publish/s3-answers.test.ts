import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { Failure } from '../../../../scripts/lib/errors.ts';
import { errorCode, readListPage } from '../../../../scripts/publish/s3-answers.ts';

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';
const COMPLETE = '<IsTruncated>false</IsTruncated>';

const page = (inside: string, more = COMPLETE) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="${NAMESPACE}">${more}${inside}</ListBucketResult>`;
const object = (key: string) =>
  `<Contents><Key>${key}</Key><ETag>&quot;${hash('md5', key)}&quot;</ETag></Contents>`;
const keysOf = (xml: string) => readListPage(xml).objects.map(({ key }) => key);

/** What XML 1.0 can hold; the rest comes only with `encoding-type=url`. */
const XML_TEXT = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]+$/u;

describe('keys are read exactly as they were written', () => {
  const keys = (unit: 'binary' | fc.Arbitrary<string>) => fc.array(fc.string({ unit, minLength: 1 }));
  const hard = fc.constantFrom(
    ' ',
    '+',
    '%',
    '&',
    '&amp;',
    '<',
    '>',
    '"',
    "'",
    '0',
    '7',
    'true',
    '/',
    '\t',
    'é',
    ']]>',
    '😀',
    '{',
  );

  it('as text', () => {
    const texts = fc.oneof(keys('binary'), keys(hard)).map((all) => all.filter((key) => XML_TEXT.test(key)));
    fc.assert(
      fc.property(texts, (written) => {
        const contents = written.map((key) =>
          x('Contents', [x('Key', key), x('ETag', `"${hash('md5', key)}"`), x('Size', '1')]),
        );
        // The writer leaves these two as they are.
        const xml = toXml(
          x('ListBucketResult', { xmlns: NAMESPACE }, [x('IsTruncated', 'false'), ...contents]),
        );
        expect(readListPage(xml.replaceAll('\r', '&#13;').replaceAll(']]>', ']]&gt;'))).toEqual({
          objects: written.map((key) => ({ key, etag: hash('md5', key) })),
          next: undefined,
        });
      }),
    );
  });

  it('encoded as in addresses', () => {
    fc.assert(
      fc.property(fc.oneof(keys('binary'), keys(hard)), (written) => {
        const all = written.filter((key) => key.isWellFormed());
        const contents = all.map((key) => object(encodeURIComponent(key).replaceAll('%20', '+')));
        expect(keysOf(page(contents.join(''), `${COMPLETE}<EncodingType>url</EncodingType>`))).toEqual(all);
      }),
    );
  });

  it.each([
    ['&amp;amp;&lt;b&gt;', '&amp;<b>'],
    ['a&#13;&#10;b', 'a\r\nb'],
    ['007', '007'],
    ['1e3', '1e3'],
    ['true', 'true'],
    ['  a ', '  a '],
    ['__proto__', '__proto__'],
    ['<![CDATA[<a>&amp;]]>', '<a>&amp;'],
    ['a<!-- b -->c', 'ac'],
    ['a+b%20c', 'a+b%20c'],
  ])('%s', (written, key) => {
    expect(keysOf(page(object(written)))).toEqual([key]);
  });
});

describe('a page', () => {
  it('may come from a host without a namespace, and say more than is asked', () => {
    const xml = `<ListBucketResult><Name>a</Name><KeyCount>1</KeyCount>${COMPLETE}<CommonPrefixes><Contents><Key>b</Key></Contents></CommonPrefixes>${object('c')}</ListBucketResult>\n`;
    expect(keysOf(xml)).toEqual(['c']);
  });

  it('names the next one', () => {
    const more = '<IsTruncated>true</IsTruncated><NextContinuationToken>1+&amp;/=</NextContinuationToken>';
    expect(readListPage(page('', more))).toEqual({ objects: [], next: '1+&/=' });
  });
});

describe('anything unexpected is a failure, and no shorter list', () => {
  const whole = page(object('a') + object('b'));
  it.each([
    ['a page of HTML', '<!doctype html><p>Welcome'],
    ['a page of XHTML', '<html><body><p>Welcome</p></body></html>'],
    ['nothing', ''],
    ['JSON', '{"Contents":[]}'],
    ['another answer', '<Error><Code>SlowDown</Code></Error>'],
    [
      'the root of another namespace’s prefix',
      '<s3:ListBucketResult xmlns:s3="x"><IsTruncated>false</IsTruncated></s3:ListBucketResult>',
    ],
    ['two roots', `${whole}<ListBucketResult/>`],
    ['text after it', `${whole}!`],
    ['a document type', page('').replace('?>', '?><!DOCTYPE ListBucketResult>')],
    [
      'an entity of its own',
      `<!DOCTYPE ListBucketResult [<!ENTITY k "secret">]>${page(object('&k;')).slice(39)}`,
    ],
    ['an entity that it doesn’t declare', page(object('&nbsp;'))],
    ['a character that XML doesn’t have', page(object('&#1;'))],
    ['tags that cross', page('<Contents><Key>a</Contents></Key>')],
    ['an object without a name', page('<Contents><ETag>x</ETag></Contents>')],
    ['an object with an empty name', page('<Contents><Key/></Contents>')],
    ['an object with two names', page('<Contents><Key>a</Key><Key>b</Key></Contents>')],
    ['a name with elements in it', page('<Contents><Key>a<b>c</b></Key></Contents>')],
    ['a name that is wrongly encoded', page(object('%E9'), `${COMPLETE}<EncodingType>url</EncodingType>`)],
    ['an unknown encoding', page(object('a'), `${COMPLETE}<EncodingType>base64</EncodingType>`)],
    ['no word on whether it is all', page(object('a'), '')],
    ['an unknown word on whether it is all', page(object('a'), '<IsTruncated>maybe</IsTruncated>')],
    ['a part without the next', page(object('a'), '<IsTruncated>true</IsTruncated>')],
  ])('%s', (_what, xml) => {
    expect(() => readListPage(xml)).toThrow(Failure);
    expect(() => readListPage(xml)).toThrow(/Nothing was changed\. Check --endpoint\./);
  });

  it('an answer that was cut off anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(() => readListPage(whole.slice(0, length))).toThrow(Failure);
      }),
    );
  });

  it('an entity that grows without end, at once', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`).join('');
    const xml = `<!DOCTYPE ListBucketResult [<!ENTITY e0 "a">${lines}]><ListBucketResult>${COMPLETE}${object('&e40;')}</ListBucketResult>`;
    expect(() => readListPage(xml)).toThrow(Failure);
  });
});

describe('the code of an error', () => {
  it.each([
    ['<?xml version="1.0"?><Error><Code>SlowDown</Code><Message>No.</Message></Error>', 'SlowDown'],
    ['<Error><Message>&lt;Code>AccessDenied&lt;/Code></Message></Error>', ''],
    ['<Error><Detail><Code>AccessDenied</Code></Detail></Error>', ''],
    ['<Error><Code>not a code</Code></Error>', ''],
    ['<Error><Code>A</Code><Code>B</Code></Error>', ''],
    ['<Error><Code>SlowDown</Code>', ''],
    ['<html><Code>SlowDown</Code></html>', ''],
    ['', ''],
  ])('%s', (xml, code) => {
    expect(errorCode(xml)).toBe(code);
  });
});
