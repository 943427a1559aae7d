import { csvFiles, emptyCell } from '../csv.ts';
import { type Format, organisationsOf, requestersOf, rowsOf, timesOf, withoutLinks } from '../format.ts';

const file = (name: string, value: unknown) => ({ name, bytes: Buffer.from(JSON.stringify(value)) });

const intercomFacts = { organisations: true, fates: [] as const, carried: withoutLinks };
export const intercomJson: Format = {
  name: 'Intercom JSON',
  ...intercomFacts,
  several: ['requester'],
  write: (tickets, dice) => {
    const conversations = dice.shuffled(rowsOf(tickets, intercomFacts)).map((row) => {
      const { ticket, version, tags } = row;
      const { opened, updated } = timesOf(row);
      const inPart = dice.chance(0.4);
      return {
        type: 'conversation',
        id: String(156_643_300_000_000 + ticket.id),
        created_at: opened.epoch,
        updated_at: updated.epoch,
        state: 'open',
        source: {
          type: 'email',
          subject: 'A question',
          body: inPart ? 'See below' : version.text,
          author: { type: 'user', id: 'bot' },
        },
        contacts: {
          type: 'contact.list',
          contacts: requestersOf(ticket, dice).map((number) => ({
            type: 'contact',
            id: `5ed93beb${number}`,
          })),
        },
        company: ticket.organisation === undefined ? null : { id: `5ed93beb${ticket.organisation}` },
        tags: { type: 'tag.list', tags: tags.map((tag) => ({ type: 'tag', name: tag })) },
        conversation_parts: { conversation_parts: inPart ? [{ body: version.text }] : [] },
      };
    });
    return [
      file(
        'conversations.json',
        dice.chance(0.5) ? conversations : { type: 'conversation.list', conversations },
      ),
    ];
  },
};

export const intercomCsv: Format = {
  name: 'Intercom CSV',
  ...intercomFacts,
  write: (tickets, dice) => {
    const header = [
      'Conversation ID',
      'Conversation created at (UTC)',
      'Last updated at',
      'Conversation state',
      'User ID',
      'Company ID',
      'First message',
      'Conversation tags',
    ];
    const rows = rowsOf(tickets, intercomFacts).map((row) => {
      const { ticket, version, tags } = row;
      const { opened, updated } = timesOf(row);
      const plain = (utc: string) => utc.replace('T', ' ').replace('Z', '');
      return [
        String(ticket.id),
        plain(opened.utc),
        plain(updated.utc),
        'open',
        `u${ticket.requester}`,
        ticket.organisation === undefined ? emptyCell(dice) : `u${ticket.organisation}`,
        version.text,
        tags.join(', '),
      ];
    });
    return csvFiles('intercom', header, rows, dice);
  },
};

const hubspotFacts = {
  organisations: true,
  several: ['organisation', 'requester'] as const,
  fates: ['deleted'] as const,
  carried: withoutLinks,
};
export const hubspotJson: Format = {
  name: 'HubSpot JSON',
  ...hubspotFacts,
  write: (tickets, dice) => {
    const results = dice.shuffled(rowsOf(tickets, hubspotFacts)).map((row) => {
      const { ticket, version, tags } = row;
      const { opened, updated } = timesOf(row);
      const results = (numbers: readonly number[]) => ({
        results: numbers.map((number) => ({ id: String(number), type: 'to' })),
      });
      return {
        id: String(ticket.id),
        properties: {
          createdate: opened.utc,
          hs_lastmodifieddate: updated.utc,
          subject: 'A question',
          content: version.text,
          hs_tag_ids: tags.join(';'),
        },
        createdAt: opened.utc,
        updatedAt: updated.utc,
        archived: version.fate === 'deleted',
        associations: {
          contacts: results(requestersOf(ticket, dice)),
          ...(ticket.organisation === undefined ? {} : { companies: results(organisationsOf(ticket, dice)) }),
        },
      };
    });
    return [file('hubspot.json', { results, paging: { next: { after: '100' } } })];
  },
};

export const hubspotCsv: Format = {
  name: 'HubSpot CSV',
  ...hubspotFacts,
  fates: [],
  write: (tickets, dice) => {
    const header = [
      'Ticket ID',
      'Ticket name',
      'Ticket description',
      'Create date',
      'Last modified date',
      'Associated Contact IDs',
      'Associated Company IDs',
      'Ticket Tags',
    ];
    const rows = rowsOf(tickets, hubspotFacts).map((row) => {
      const { ticket, version, tags } = row;
      const { opened, updated } = timesOf(row);
      return [
        String(ticket.id),
        'A question',
        version.text,
        opened.local.slice(0, 16),
        updated.local.slice(0, 16),
        requestersOf(ticket, dice).join(';'),
        organisationsOf(ticket, dice).join(';'),
        tags.join(';'),
      ];
    });
    return csvFiles('hubspot', header, rows, dice);
  },
};

const githubFacts = {
  organisations: false,
  fates: ['spam', 'merged'] as const,
  reasons: { merged: 'pull-request' },
  carried: withoutLinks,
};
/** What became merged is a pull request here: the API lists these among issues. */
export const githubJson: Format = {
  name: 'GitHub issues JSON',
  ...githubFacts,
  write: (tickets, dice) => {
    const issues = dice.shuffled(rowsOf(tickets, githubFacts)).map((row) => {
      const { ticket, version, tags } = row;
      const { opened, updated } = timesOf(row);
      return {
        html_url: `https://github.example.com/shop/shop/issues/${ticket.id}`,
        number: ticket.id,
        title: 'A question',
        body: version.text,
        user: { login: `person${ticket.requester}`, id: ticket.requester },
        labels: tags.map((tag) => ({ name: tag, color: 'ededed' })),
        created_at: opened.utc,
        updated_at: updated.utc,
        locked: version.fate === 'spam',
        active_lock_reason: version.fate === 'spam' ? 'spam' : null,
        ...(version.fate === 'merged' ? { pull_request: { url: 'https://github.example.com/1' } } : {}),
      };
    });
    return [file('issues.json', issues)];
  },
};
