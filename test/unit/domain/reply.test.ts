import { describe, expect, it, test } from 'vitest';
import { fillReply, linkTo, placesIn, type ReplyFacts } from '../../../src/domain/reply.ts';

const facts: ReplyFacts = {
  kind: 'issue',
  id: 'KI-1042',
  title: 'a_b <c> & "d"',
  outcome: 'It isn’t fixed yet.',
  affected: '',
  update: '',
  workaround: '',
  link: 'https://a.example/k/1042',
};
const fill = (template: string, more: Partial<ReplyFacts> = {}) => fillReply(template, { ...facts, ...more });

describe('fillReply', () => {
  it('leaves no gap where there is nothing to say', () => {
    expect(fill('Known ({id}). {outcome} {workaround} See {link}')).toBe(
      'Known (KI-1042). It isn’t fixed yet. See https://a.example/k/1042',
    );
    expect(fill('{workaround} See {id}')).toBe('See KI-1042');
    expect(fill('{id}:\n\n{workaround}\n\nBye')).toBe('KI-1042:\n\nBye');
    expect(fill('{id}: {workaround}', { workaround: 'Meanwhile: wait.' })).toBe('KI-1042: Meanwhile: wait.');
  });

  it('leaves to a help desk what is the help desk’s', () => {
    expect(fill('Hello {{ticket.requester.first_name}}, {id}')).toBe(
      'Hello {{ticket.requester.first_name}}, KI-1042',
    );
    expect(placesIn('{{a}} {id} { title }')).toEqual(['id', ' title ']);
  });

  it('never lets what an issue says be read as a place', () => {
    expect(fill('{title} {id}', { title: 'The field {id} is empty' })).toBe(
      'The field {id} is empty KI-1042',
    );
  });

  it('throws for a place that nobody knows: the rule has refused it before', () => {
    expect(() => fill('{titel}')).toThrow('{titel}');
  });
});

test.each([
  ['markdown', 'a\\_b \\<c\\> \\& "d"  \n(<https://a.example/x_y?a=1&b=2>).\n\n1\\. one'],
  [
    'html',
    '<p>a_b &lt;c&gt; &amp; &quot;d&quot;<br>(<a href="https://a.example/x_y?a=1&amp;b=2">https://a.example/x_y?a=1&amp;b=2</a>).</p><p>1. one</p>',
  ],
] as const)('as %s it says the same, and addresses are links', (format, expected) => {
  const link = 'https://a.example/x_y?a=1&b=2';
  expect(fillReply('{title}\n({link}).\n\n1. one', { ...facts, link }, format)).toBe(expected);
});

test('a link is its address or, where a text has a form, the id and the title that lead there', () => {
  expect(linkTo(facts)).toBe('https://a.example/k/1042');
  expect(linkTo(facts, 'markdown')).toBe('[KI-1042: a\\_b \\<c\\> \\& "d"](https://a.example/k/1042)');
  expect(linkTo(facts, 'html')).toBe(
    '<a href="https://a.example/k/1042">KI-1042: a_b &lt;c&gt; &amp; &quot;d&quot;</a>',
  );
});
