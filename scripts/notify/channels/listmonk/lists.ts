import type { MailingListFacts } from '../../../../src/domain/schemas/mailing-list.ts';
import { NOTIFIED_KINDS, type NotifiedKind } from '../../../../src/domain/schemas/notify.ts';
import type { Notice } from '../../weeks.ts';

/** A list of site.yaml: what it is of, as site.yaml calls it, and its UUID. */
export interface MailList {
  of: string;
  uuid: string;
}

const KINDS = Object.keys(NOTIFIED_KINDS) as NotifiedKind[];

/** The lists whose readers want an update: of everything, of its kind, and of each of its components. */
export function listsFor(
  { components, kind }: Pick<Notice, 'components' | 'kind'>,
  mailingList: MailingListFacts | undefined,
): MailList[] {
  const { lists } = mailingList ?? {};
  if (!lists) return [];
  const wanted: [of: string, uuid: string | undefined][] = [
    // Weeks are for those who ask for them.
    ['everything', kind === 'week' ? undefined : lists.everything],
    ...KINDS.filter((name) => NOTIFIED_KINDS[name] === kind).map((name) => [name, lists[name]] as const),
    ...components.map((id) => [id, lists.components[id]] as const),
  ].map(([of, uuid]) => [of ?? '', uuid]);
  return wanted.flatMap(([of, uuid]) => (uuid === undefined ? [] : [{ of, uuid }]));
}

/** Whether some list is for an update: what no list is for isn’t sent. */
export function takesOf(mailingList: MailingListFacts | undefined) {
  return (update: Pick<Notice, 'components' | 'kind'>) => listsFor(update, mailingList).length > 0;
}
