import { NOTIFIED_KINDS, type NotifiedKind } from '../../domain/schemas/notify.ts';
import type { Site } from '../../domain/site.ts';
import type { Edition } from '../../edition/edition.ts';
import { languageName } from '../../i18n/language-name.ts';
import { phrase } from '../../i18n/phrase.ts';

/** The address to which a portal's form for e-mail is sent; undefined where it has none. */
export function formAddress({ mailingList }: Pick<Site, 'mailingList'>): string | undefined {
  const { listmonk, form } = mailingList ?? {};
  if (listmonk === undefined) return form;
  const base = new URL(listmonk);
  base.pathname = `${base.pathname.replace(/\/$/, '')}/subscription/form`;
  return base.origin + base.pathname;
}

/** A list to choose, and the component that it is of. */
interface ListChoice {
  name: string;
  uuid: string;
  component?: string;
}

const KINDS = Object.keys(NOTIFIED_KINDS) as NotifiedKind[];

/** The form by which a reader asks for e-mail. It goes to the company's own server: a portal keeps no addresses. */
export function mailingListView(edition: Edition) {
  const { site } = edition;
  const action = formAddress(site);
  if (action === undefined) return undefined;
  const { listmonk, field = 'email' } = site.mailingList ?? {};
  const words = edition.words.follow;
  const host = phrase(words.emailGoesTo, { host: new URL(action).host });
  return {
    action,
    field: listmonk === undefined ? field : 'email',
    lists: listmonk === undefined ? [] : listChoices(edition),
    /** listmonk takes what fills in its hidden field for a machine. */
    trap: listmonk === undefined ? undefined : 'nonce',
    notes: [...(listmonk === undefined ? [] : [words.emailConfirms]), host, ...languageNote(edition)],
  };
}

function listChoices({ site, words, componentName }: Edition): ListChoice[] {
  const { lists } = site.mailingList ?? {};
  if (!lists) return [];
  const named: [name: string, uuid: string | undefined][] = [
    [words.follow.everything, lists.everything],
    ...KINDS.map((kind): [string, string | undefined] => [words.follow.kinds[kind], lists[kind]]),
  ];
  return [
    ...named.flatMap(([name, uuid]) => (uuid === undefined ? [] : [{ name, uuid }])),
    ...site.components.flatMap(({ id }) => {
      const uuid = lists.components[id];
      return uuid === undefined ? [] : [{ name: componentName(id), uuid, component: id }];
    }),
  ];
}

/** Lists have one language, that of the channel that sends to them. */
function languageNote({ site, language, words }: Edition): string[] {
  const channel = site.notify.channels.find(({ type }) => type === 'listmonk');
  if (!channel) return [];
  const sent = channel.language ?? site.defaultLanguage;
  return sent === language
    ? []
    : [phrase(words.follow.emailLanguage, { language: languageName(sent, words) })];
}
