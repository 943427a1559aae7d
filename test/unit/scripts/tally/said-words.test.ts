import { afterEach, expect, test } from 'vitest';
import { tallyContent, type TicketRow, zendeskCsv } from '../../../support/tally.ts';

let content: ReturnType<typeof tallyContent>;
afterEach(() => content.remove());

const FILE = 'finding/said.yaml';
const WORDS = 'tally:\n  words: true\n  minimumShown: 3\n';

/**
 * A content folder whose portal knows baskets and coupons by KI-2, and nothing of them by KI-1; in English alone where no
 * other language matters, since each tally reads a dictionary of each.
 */
function open(site = WORDS, languages = '[en]') {
  content = tallyContent(site);
  content.write('site.yaml', content.read('site.yaml').replace('[en, pt]', languages));
  const other = content.issue('KI-2');
  content.write(
    'known-issues/KI-2.md',
    other.replace('It fails.', 'The basket forgets its coupon and its parcel.'),
  );
}

/** So many companies that write the same of KI-1, and one of another issue. */
function exported(text: string, companies = 3, name = 'export.csv'): string {
  const rows = Array.from({ length: companies }, (_, index): TicketRow => ({
    ...{ id: index + 1, opened: '2026-11-01', company: `Company ${index}`, text: `${text} KI-1` },
  }));
  const others = [{ id: 99, opened: '2026-11-02', text: 'where is the basket' }];
  content.write(`../${name}`, zendeskCsv([...rows, ...others]));
  return name;
}

test('words of enough customers are written beside the content, and found by', async () => {
  open();
  const { status, out } = await content.tally(exported('the basket isn’t there, Tralala, 555-0199'));
  expect(status).toBe(0);
  expect(out).toContain(
    'Customers’ words for finding/said.yaml; remove from it what you don’t want to publish:\n  KI-1 en: basket\n',
  );
  expect(out).toMatch(/\nWrote 3 files\.\n$/);
  expect(content.read(FILE)).toMatch(
    /^(# .*\n)+customers: 3\nnever: \[\]\nwords:\n {2}KI-1:\n {4}en: \[basket\]\n$/,
  );
  expect(await content.call('check', [])).toMatchObject({ status: 0 });
  expect(await content.tally('export.csv', '--check')).toMatchObject({ status: 0 });
  expect((await content.tally('export.csv')).out).toMatch(
    /\nEverything is up to date; nothing was written\.\n$/,
  );
});

test('nothing is written where site.yaml doesn’t ask for it, or too few customers used a word', async () => {
  open('tally:\n  minimumShown: 3\n');
  await content.tally(exported('the basket isn’t there'));
  expect(content.paths()).not.toContain(FILE);
  content.remove();
  open();
  await content.tally(exported('the basket isn’t there', 2));
  expect(content.paths()).not.toContain(FILE);
  content.remove();
  // Without a number of its own, five are asked for.
  open('tally:\n  words: true\n');
  await content.tally(exported('the basket isn’t there', 4));
  expect(content.paths()).not.toContain(FILE);
  await content.tally(exported('the basket isn’t there', 5));
  expect(content.read(FILE)).toContain('customers: 5\n');
});

test('what stands there stays, with its comments; a word under never isn’t written', async () => {
  open(WORDS, '[en, pt]');
  const before =
    '# Ours.\ncustomers: 4\nnever: [Basket]\nwords:\n  KI-2:\n    pt: [carrinho] # by hand\n'.replace(
      'B',
      'b',
    );
  content.write(FILE, before);
  expect((await content.tally(exported('the basket isn’t there'), '--dry-run')).out).not.toContain(
    'Words of',
  );
  await content.tally(exported('the basket isn’t there'));
  expect(content.read(FILE)).toBe(before);
  await content.tally(exported('the coupon isn’t there'));
  expect(content.read(FILE)).toBe(
    `${before.replace('customers: 4', 'customers: 3')}  KI-1:\n    en: [coupon]\n`,
  );
  await content.tally(exported('a coupon for this parcel'));
  expect(content.read(FILE)).toContain('en: [coupon, parcel]');
});

test('with --check, words that would be added are a reason to run it', async () => {
  open();
  await content.tally(exported('the tralala isn’t there'));
  const { status, out } = await content.tally(exported('the basket isn’t there'), '--check');
  expect(status).toBe(1);
  expect(out).toContain('The content isn’t up to date: 1 file would change.');
  expect(content.paths()).not.toContain(FILE);
});

test('of tickets whose tags stand in another table, texts are read as well', async () => {
  open();
  const ids = [1, 2, 3];
  const rows = ids.map((id) => `${id},2026-11-01,r${id},v,the basket isn’t there,2026-11-02`);
  content.write(
    '../export/ticket.csv',
    ['id,created_at,requester_id,submitter_id,subject,_fivetran_synced', ...rows, ''].join('\n'),
  );
  const tags = ids.map((id) => `${id},ki-1,2026-11-02`);
  content.write('../export/ticket_tag.csv', ['ticket_id,tag,_fivetran_synced', ...tags, ''].join('\n'));
  await content.tally('export');
  expect(content.read(FILE)).toContain('en: [basket]');
});

test('no word in a name of a customer, or of somebody who is none, comes out', async () => {
  open(`${WORDS}  leaveOut: { requesters: [carrot@shop.example], organisations: [Turnip] }\n`);
  const names = ['Radish Kale', 'Cabbage', 'Spinach'];
  const text = 'the radish, cabbage, carrot and turnip ate a pumpkin KI-1';
  const rows = names.map((company, index): TicketRow => ({
    id: index + 1,
    opened: '2026-11-01',
    company,
    text,
  }));
  content.write('../export.csv', zendeskCsv(rows));
  await content.tally('export.csv');
  expect(content.read(FILE)).toContain('en: [pumpkin]');
});
