import { correction } from '../corrected-line.ts';
import { keyMeant, namedComponents } from '../named-keys.ts';
import { problem } from '../problem-kinds/table.ts';
import { SITE_FILE } from '../site.ts';
import type { Rule } from './rule.ts';

/** E-mail is asked for by one server, which has all that it takes; its lists are of components that there are. */
export const mailingList: Rule = function* ({ site, sitePlaces, unknown }) {
  if (unknown.has('mailingList')) return;
  const { listmonk, lists, form, field } = site.mailingList ?? {};
  const place = (...path: string[]) => sitePlaces.at(['mailingList', ...path]);
  const missing = (of: string, name: string, reason: string) =>
    problem('incomplete-mailing-list', SITE_FILE, of === '' ? place() : place(of), { field: name, reason });

  if (listmonk !== undefined && form !== undefined)
    yield problem('two-mailing-lists', SITE_FILE, place('form'), {});
  const named = lists && [
    ...Object.values({ ...lists, components: undefined }),
    ...Object.keys(lists.components),
  ];
  const isEmpty = !named?.some((list) => list !== undefined);
  if (listmonk !== undefined && isEmpty)
    yield missing('listmonk', 'lists', 'so that nobody could choose one');
  if (lists && listmonk === undefined)
    yield missing('lists', 'listmonk', 'the server that these lists are on');
  if (field !== undefined && form === undefined)
    yield missing('field', 'form', 'the address of the form that has this field');
  if (site.mailingList && listmonk === undefined && form === undefined && !lists && field === undefined)
    yield missing('', 'listmonk', 'and no form either');

  const channel = unknown.has('notify')
    ? -1
    : site.notify.channels.findIndex(({ type }) => type === 'listmonk');
  if (channel >= 0 && (!lists || isEmpty))
    yield problem(
      'incomplete-mailing-list',
      SITE_FILE,
      sitePlaces.at(['notify', 'channels', channel, 'type']),
      {
        field: 'lists',
        reason: 'to which this channel could send',
      },
    );

  if (!lists || unknown.has('groups')) return;
  const components = namedComponents(site);
  const choices = components.map(({ key }) => key);
  for (const component of Object.keys(lists.components)) {
    if (choices.includes(component)) continue;
    const at = sitePlaces.atKey(['mailingList', 'lists', 'components', component]);
    const suggestion = keyMeant(component, components);
    const isFree = suggestion !== undefined && !Object.hasOwn(lists.components, suggestion);
    const corrected = isFree ? correction(sitePlaces, at, component, suggestion) : undefined;
    yield problem('unknown-list-component', SITE_FILE, at, { component, suggestion, choices, corrected });
  }
};
