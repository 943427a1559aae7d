import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closing, listening } from './receivers.ts';

/** A campaign as the fake server keeps it. */
export interface FakeCampaign {
  id: number;
  status: string;
  name: string;
  subject: string;
  lists: number[];
  body: string;
  altbody: string;
  tags: string[];
}

/** What becomes of a request: it is done and answered, refused, or done and never answered. */
type Fate = 'done' | 'unanswered' | { status: number; headers?: Record<string, string> };

/** The lists of the fake server, by their UUIDs. */
export const LISTS = {
  everything: 'ce13e971-c2ed-4069-bd0c-240e9a9f56f9',
  incidents: 'f20a2308-dfb5-4420-a56d-ecf0618a102d',
  checkout: '1bb246ab-7417-4cef-bddc-8fc8fc941d3a',
};

const USER = `Basic ${btoa('candor:a token of tests')}`;

/**
 * As much of listmonk on this machine as sends campaigns, by its documentation. `fate` decides on each request, by what it
 * asks (`POST campaigns`) and by how many came before it.
 */
export async function fakeListmonk(
  fate: (asked: string, before: number) => Fate = () => 'done',
  lists: readonly string[] = Object.values(LISTS),
) {
  const campaigns: FakeCampaign[] = [];
  const asked: string[] = [];
  /** The campaigns that were sent to their readers, in that order. */
  const sent: FakeCampaign[] = [];

  const answers: Record<
    string,
    (body: Record<string, unknown>, id: number, query: URLSearchParams) => unknown
  > = {
    'GET lists': () => ({ results: lists.map((uuid, index) => ({ id: index + 1, uuid, name: uuid })) }),
    'GET campaigns': (_body, _id, query) => ({
      results: campaigns.filter(({ tags }) => tags.includes(query.get('tags') ?? '')).toReversed(),
    }),
    'POST campaigns': (body) => {
      const campaign = { ...(body as unknown as FakeCampaign), id: campaigns.length + 1, status: 'draft' };
      campaigns.push(campaign);
      return campaign;
    },
    'PUT campaigns': ({ status }, id) => {
      const campaign = campaigns[id - 1];
      if (!campaign) throw new Error(`there is no campaign ${id}`);
      campaign.status = String(status);
      sent.push(campaign);
      return campaign;
    },
  };

  function handle(request: IncomingMessage, response: ServerResponse, body: string): void {
    const url = new URL(request.url ?? '', 'http://localhost');
    const [, what = '', id = ''] = /^\/sub\/api\/(\w+)(?:\/(\d+)\/status)?$/.exec(url.pathname) ?? [];
    const ask = `${request.method ?? ''} ${what}`;
    const told = request.headers.authorization === USER ? fate(ask, asked.length) : { status: 403 };
    asked.push(ask);
    if (typeof told === 'object') {
      response.writeHead(told.status, told.headers).end('{"message":"no"}');
      return;
    }
    const given = body === '' ? {} : (JSON.parse(body) as Record<string, unknown>);
    const data = answers[ask]?.(given, Number(id), url.searchParams);
    if (told === 'unanswered') request.socket.destroy();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
  }

  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (data: Buffer) => (body += data.toString()));
    request.on('end', () => handle(request, response, body));
  });
  const port = await listening(server);
  const host = `127.0.0.1:${port}`;
  return {
    ...{ campaigns, asked, sent, host },
    address: `http://candor:${encodeURIComponent('a token of tests')}@${host}/sub`,
    close: () => closing(server),
  };
}
