import { z } from 'zod';
import type { Outcome } from '../channel.ts';
import { askHttp, type HttpRequest, outcomeOf } from '../http.ts';

/** What keeps a message from being sent, as its outcome. */
export class NotDone extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('reason' in outcome ? outcome.reason : '');
    this.outcome = outcome;
  }
}

const ListsSchema = z.object({
  data: z.object({ results: z.array(z.object({ id: z.int(), uuid: z.string() })) }),
});
const CampaignSchema = z.object({ id: z.int(), status: z.string(), tags: z.array(z.string()).nullish() });
const CampaignsSchema = z.object({ data: z.object({ results: z.array(CampaignSchema) }) });
export type Campaign = z.output<typeof CampaignSchema>;

/** A campaign as the API takes it. */
export interface NewCampaign {
  name: string;
  subject: string;
  lists: number[];
  type: 'regular';
  content_type: 'html';
  body: string;
  altbody: string;
  tags: string[];
  headers: Record<string, string>[];
}

export type Listmonk = ReturnType<typeof openListmonk>;

/**
 * What of listmonk’s API sends a campaign (https://listmonk.app/docs/apis/campaigns/). The address holds the user of the
 * API and its token. Each throws `NotDone`; no answer at all is a failure like any other, since whoever tries again asks
 * first what there is.
 */
export function openListmonk(address: string, { timeout, now }: Pick<HttpRequest, 'timeout' | 'now'>) {
  const base = new URL(address);
  if (!base.pathname.endsWith('/')) base.pathname += '/';

  async function ask(path: string, request: Pick<HttpRequest, 'method' | 'body'> = {}): Promise<unknown> {
    const answer = await askHttp(new URL(path, base).href, { ...request, timeout, now });
    if (!(answer instanceof Response)) throw new NotDone(failure(answer));
    const outcome = outcomeOf(answer, base.href, now());
    if (outcome.kind === 'delivered')
      return answer.json().catch(() => {
        throw new NotDone(unlike());
      });
    await answer.body?.cancel().catch(() => undefined);
    const { status } = answer;
    if (status !== 401 && status !== 403) throw new NotDone(failure(outcome));
    const reason = `it refuses the user or the token, or gives them no right to do this (status ${status})`;
    throw new NotDone({ kind: 'failed', reason, retry: undefined, isOfChannel: true });
  }

  async function read<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
    const { success, data } = schema.safeParse(await ask(path));
    if (!success) throw new NotDone(unlike());
    return data;
  }

  return {
    host: base.host,
    /** The numbers of all lists that the user sees, by their UUIDs. */
    lists: async () => {
      const { data } = await read('api/lists?minimal=true&per_page=all', ListsSchema);
      return new Map(data.results.map(({ uuid, id }) => [uuid.toLowerCase(), id]));
    },
    /** The campaigns with a tag, the first one made first. A version that doesn’t know tags gives the newest of all. */
    tagged: async (tag: string): Promise<Campaign[]> => {
      const query = new URLSearchParams({
        tags: tag,
        order_by: 'created_at',
        order: 'DESC',
        per_page: '100',
      });
      const { data } = await read(`api/campaigns?${String(query)}&no_body=true`, CampaignsSchema);
      return data.results.filter(({ tags }) => tags?.includes(tag)).sort((a, b) => a.id - b.id);
    },
    create: (campaign: NewCampaign) =>
      ask('api/campaigns', { method: 'POST', body: JSON.stringify(campaign) }),
    start: (id: number) =>
      ask(`api/campaigns/${id}/status`, { method: 'PUT', body: JSON.stringify({ status: 'running' }) }),
  };
}

/** What may have arrived may have failed: it is asked for, and done once, when it is tried again. */
function failure(outcome: Outcome): Outcome {
  if (outcome.kind !== 'uncertain') return outcome;
  return { kind: 'failed', reason: outcome.reason, retry: { after: 0 }, isOfChannel: true };
}

function unlike(): Outcome {
  const reason = 'what answers there isn’t listmonk, or not a version that Candor knows';
  return { kind: 'failed', reason, retry: undefined, isOfChannel: true };
}
