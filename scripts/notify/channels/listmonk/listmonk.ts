import type { ListmonkChannel } from '../../../../src/domain/schemas/notify.ts';
import type { Channel, Outcome } from '../channel.ts';
import { type OpenRequest, TIMEOUT } from '../http.ts';
import { letterHtml, letterSubject, letterText } from '../letter.ts';
import { clip, type Message } from '../message.ts';
import { type Campaign, type Listmonk, type NewCampaign, NotDone, openListmonk } from './api.ts';
import { listsFor, type MailList, takesOf } from './lists.ts';

/**
 * Opens the lists of `mailingList`. An update is one campaign to all lists whose readers want it: listmonk then sends it
 * once to each of them, leaves out who hasn’t confirmed or has left, and puts the way out below it. Its API for single
 * messages would want us to know the readers.
 */
export function openListmonkChannel(
  { id, type, url, components, kinds, remind, language }: ListmonkChannel,
  { site, variable, timeout = TIMEOUT, clock }: OpenRequest,
): Channel {
  const listmonk = openListmonk(variable(url), { timeout, now: clock });
  let numbers: Promise<ReadonlyMap<string, number>> | undefined;
  /** Asked for once; after a failure, again. */
  const numberOf = async ({ of, uuid }: MailList): Promise<number> => {
    numbers ??= listmonk.lists();
    const all = await numbers.catch((error: unknown) => {
      numbers = undefined;
      throw error;
    });
    const number = all.get(uuid.toLowerCase());
    if (number === undefined) throw new NotDone(lostList(of, uuid));
    return number;
  };
  return {
    ...{ id, type, components, kinds, remind, atOnce: 1, seal: undefined },
    host: listmonk.host,
    takes: takesOf(site.mailingList),
    asksFirst: true,
    receivers: [{ hash: undefined, label: undefined, language: language ?? site.defaultLanguage }],
    send: async (message) => {
      try {
        const lists: number[] = [];
        for (const list of listsFor(message.update, site.mailingList)) lists.push(await numberOf(list));
        return await sendOnce(listmonk, campaignOf(message, lists));
      } catch (error) {
        if (error instanceof NotDone) return error.outcome;
        throw error;
      }
    },
    close: () => undefined,
  };
}

/**
 * Starts the campaign of a delivery, which its tag tells: the one that there is, else a new one. A draft is nobody’s
 * e-mail yet, so that a run that is killed in between leaves nothing that is sent twice; of two drafts the first counts.
 */
async function sendOnce(listmonk: Listmonk, campaign: NewCampaign): Promise<Outcome> {
  const [tag = ''] = campaign.tags;
  let [found] = await listmonk.tagged(tag);
  if (!found) {
    await listmonk.create(campaign);
    [found] = await listmonk.tagged(tag);
  }
  if (!found) return failed('it took the campaign, and doesn’t show it');
  return startOf(found, listmonk);
}

async function startOf({ id, status }: Campaign, listmonk: Listmonk): Promise<Outcome> {
  if (status === 'paused')
    return failed(`somebody paused campaign ${id} in listmonk: start it there, or cancel it`);
  if (status === 'draft') await listmonk.start(id);
  // It is scheduled, being sent or sent; or somebody there has cancelled it, which is as final.
  return { kind: 'delivered' };
}

/** An update as a campaign. listmonk reads its texts as templates. */
export function campaignOf(message: Message, lists: number[]): NewCampaign {
  return {
    name: clip(message.title, 200),
    subject: asPlain(letterSubject(message)),
    lists,
    type: 'regular',
    content_type: 'html',
    body: asPlain(`<div lang="${message.language}">\n${letterHtml(message)}\n</div>`),
    altbody: asPlain(letterText(message)),
    tags: [`candor-${message.delivery}`],
    headers: [
      { 'Auto-Submitted': 'auto-generated' },
      { 'Content-Language': message.language },
      { 'X-Auto-Response-Suppress': 'All' },
    ],
  };
}

/** A text in which nothing is a mark of Go’s templates. */
function asPlain(text: string): string {
  return text.replaceAll('{{', '{{ "{{" }}');
}

function lostList(of: string, uuid: string): Outcome {
  return failed(
    `it has no list ${uuid}, that of ${of} in site.yaml, or doesn’t show it to this user: correct mailingList.lists, or make the list again`,
  );
}

function failed(reason: string): Outcome {
  return { kind: 'failed', reason, retry: undefined, isOfChannel: false };
}
