import { expect, test } from 'vitest';
import { createPortal } from '../../../../src/domain/portal.ts';
import { growth } from '../../../support/growth.ts';
import { issueOf } from '../../../support/portals.ts';
import { siteOf } from '../../../support/records.ts';
import { matcherOf } from '../../../support/tickets/ticket.ts';

const HOST = 'https://status.example.com/';
const issues = [
  issueOf({ id: 'KI-1', aliases: ['467419', 'unable-to-export-documents', 'Problem ID 2', '-not-saved-'] }),
  issueOf({ id: 'KI-8', aliases: ['solução-para-exportação-de-pedidos'] }),
];
const match = matcherOf(createPortal(siteOf({ url: HOST }), issues, []));

test.each([
  ['ids', 'ki-ki-ki-'],
  ['numbers', 'KI-1'],
  ['long numbers', '1'],
  ['addresses', HOST],
  ['addresses without a scheme', 'status.example.com/'],
  ['names of hosts', 'status.example.com'],
  ['schemes', 'https://'],
  ['percent signs', '%'],
  ['encoded percent signs', '%25'],
  ['an encoding that goes on', '25'],
  ['underscores', '_'],
  ['dashes', '-'],
  ['dots', '.'],
  ['slashes', '/'],
  ['marks', '\u0301'],
  ['slugs', 'unable-to-export-'],
])('a long run of %s is read in proportion to its length', (_name, piece) => {
  const work = (length: number) => {
    const run = piece.repeat(Math.ceil(length / piece.length));
    const texts = [`KI-${run}x`, `x${run}`, `${HOST}k/${run}x`, `${HOST}known-issues/%${run}!`];
    return () => texts.forEach((text) => match({ text, tags: [text], links: [text] }));
  };
  expect(growth(work, 1500)).toBeLessThan(256);
});
