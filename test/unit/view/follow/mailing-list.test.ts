import { describe, expect, it } from 'vitest';
import type { SiteInput } from '../../../../src/domain/schemas/site.ts';
import { editionOf } from '../../../../src/edition/edition.ts';
import { headerRules } from '../../../../src/emit/headers.ts';
import { followView } from '../../../../src/view/follow/follow.ts';
import { PAGE_CSP } from '../../../../src/view/parts/csp.ts';
import { pageShell } from '../../../../src/view/parts/page-shell.ts';
import { subscribeView } from '../../../../src/view/subscribe/subscribe.ts';
import { supportView } from '../../../../src/view/support/support.ts';
import { publicationOf } from '../../../support/portals.ts';

const LIST = 'ce13e971-c2ed-4069-bd0c-240e9a9f56f9';
const OTHER = 'f20a2308-dfb5-4420-a56d-ecf0618a102d';
type MailingList = SiteInput['mailingList'];
const publicationWith = (mailingList: MailingList, notify?: SiteInput['notify']) =>
  publicationOf({ site: { mailingList, ...(notify ? { notify } : {}) } });
const formOf = (...its: Parameters<typeof publicationWith>) =>
  followView(editionOf(publicationWith(...its), 'pt')).mailingList;

describe('the form for e-mail', () => {
  it('isn’t there without a mailing list, and neither is the choice of it', () => {
    const view = followView(editionOf(publicationOf({}), 'en'));
    expect(view.mailingList).toBeUndefined();
    expect(view.places.map(({ place }) => place)).toEqual([
      'slack',
      'teams',
      'calendar',
      'reader',
      'webhook',
    ]);
  });

  it('goes to listmonk’s own, with its lists by what they are of', () => {
    expect(
      formOf({
        listmonk: 'https://lists.example.com/',
        lists: { incidents: LIST, components: { payments: OTHER } },
      }),
    ).toMatchObject({
      action: 'https://lists.example.com/subscription/form',
      field: 'email',
      trap: 'nonce',
      lists: [
        { name: 'Incidentes', uuid: LIST },
        { name: 'Pagamentos', uuid: OTHER, component: 'payments' },
      ],
    });
    expect(formOf({ listmonk: 'https://example.com/lists', lists: { everything: LIST } })?.action).toBe(
      'https://example.com/lists/subscription/form',
    );
  });

  it('goes to any other form, under the name that it has for an address', () => {
    expect(formOf({ form: 'https://mail.example.com/post?u=1', field: 'EMAIL' })).toMatchObject({
      action: 'https://mail.example.com/post?u=1',
      field: 'EMAIL',
      lists: [],
      trap: undefined,
      notes: ['Seu endereço vai para mail.example.com; este portal não o guarda.'],
    });
  });

  it('says so where the e-mails are in another language than the page', () => {
    const lists = { listmonk: 'https://lists.example.com', lists: { everything: LIST } };
    const channel = { id: 'mail', type: 'listmonk', url: 'LISTS_URL' } as const;
    expect(formOf(lists, { channels: [channel] })?.notes).toContain('Os e-mails são em inglês.');
    expect(formOf(lists, { channels: [{ ...channel, language: 'pt' }] })?.notes).toHaveLength(2);
  });
});

describe('the policy', () => {
  const policies = (mailingList: MailingList) => {
    const publication = publicationWith(mailingList);
    const edition = editionOf(publication, 'en');
    return {
      page: pageShell(edition, subscribeView(edition).page).policy,
      other: pageShell(edition, supportView(edition).page).policy,
      headers: Object.fromEntries(
        headerRules(publication).map(({ pattern, headers }) => [pattern, headers['Content-Security-Policy']]),
      ),
    };
  };

  it('lets the form go to that address alone, on that page alone', () => {
    const { page, other, headers } = policies({
      listmonk: 'https://lists.example.com',
      lists: { everything: LIST },
    });
    expect(page).toBe(`${PAGE_CSP} https://lists.example.com/subscription/form`);
    expect(page).toMatch(/; form-action 'self' https:\S+$/);
    expect(other).toBe(PAGE_CSP);
    // The header is what any page may, and each page says itself what of it it does.
    expect(headers).toMatchObject({ 'subscribe/*': page, 'support/*': page, 'pt/*': page, 'es/*': page });
  });

  it('is the same as everywhere where no form goes elsewhere', () => {
    const { page, headers } = policies(undefined);
    expect(page).toBe(PAGE_CSP);
    expect(headers['subscribe/*']).toBe(PAGE_CSP);
  });

  it.each([
    ['https://mail.example.com:8443/a-b/~c?u=1', 'https://mail.example.com:8443/a-b/~c'],
    ['https://mail.example.com/a;script-src *', 'https://mail.example.com'],
    ['https://mail.example.com/a,b', 'https://mail.example.com'],
    ['https://mail.example.com/%20$x', 'https://mail.example.com'],
  ])('has nothing of %s that would be more than an address', (form, source) => {
    expect(policies({ form }).page).toBe(`${PAGE_CSP} ${source}`);
  });
});
