import { describe, expect, test } from 'vitest';
import type { StatuspageIncident } from '../../../../../scripts/notify/build.ts';
import { webhookMessage } from '../../../../../scripts/notify/channels/webhook.ts';
import { statuspageId } from '../../../../../src/domain/statuspage-id.ts';
import { messageFrom } from '../../../../support/notify/messages.ts';
import { siteOf } from '../../../../support/records.ts';

const site = siteOf();
const builtAt = Date.parse('2026-11-23T17:49:00Z');
const url = 'https://status.example.com/status/';
const summary = {
  page: { id: 'jfa0mak9ycze' },
  status: { indicator: 'major', description: 'Partial System Outage' },
};

/** INC-1 as the API of a build has it, with its updates of these times, newest first. */
function incident(...times: string[]): StatuspageIncident {
  return {
    id: statuspageId('incident', 'INC-1', site),
    name: 'Payments are declined',
    status: 'resolved',
    impact: 'major',
    shortlink: `${url}k/inc-1`,
    monitoring_at: null,
    resolved_at: '2026-11-23T17:48:30.000Z',
    incident_updates: times.map((time, index) => ({
      id: statuspageId('update', `INC-1/${time}`, site),
      status: index === 0 ? 'resolved' : 'investigating',
      body: `At ${time}`,
      created_at: `${time.slice(0, 16)}:00.000Z`,
    })),
  };
}
const filesOf = (...incidents: StatuspageIncident[]) => ({
  summary,
  incidents: new Map(incidents.map((its) => ['inc-1', its])),
});

test('the last update of an incident has it as the build has it', () => {
  const whole = incident('2026-11-23T17:48Z', '2026-11-23T17:40Z');
  expect(webhookMessage(messageFrom(), { files: filesOf(whole), builtAt, url })).toEqual({
    meta: { unsubscribe: null, documentation: null, generated_at: '2026-11-23T17:49:00.000Z' },
    page: { id: 'jfa0mak9ycze', status_indicator: 'major', status_description: 'Partial System Outage' },
    incident: whole,
  });
});

test('an earlier update has it as it was then', () => {
  const whole = incident('2026-11-23T17:48:30Z', '2026-11-23T17:48Z', '2026-11-23T17:40Z');
  expect(webhookMessage(messageFrom(), { files: filesOf(whole), builtAt, url })).toMatchObject({
    incident: {
      id: whole.id,
      status: 'investigating',
      resolved_at: null,
      updated_at: '2026-11-23T17:48:00.000Z',
      incident_updates: whole.incident_updates.slice(1),
    },
  });
});

test('an incident that isn’t among the newest 50 is made of its update, under the ids of the API', () => {
  const files = { summary: undefined, incidents: new Map() };
  const id = statuspageId('incident', 'INC-1', site);
  expect(webhookMessage(messageFrom(), { files, builtAt, url })).toMatchObject({
    page: { id: statuspageId('page', '', site), status_indicator: null, status_description: null },
    incident: {
      id,
      name: 'Payments are declined',
      status: 'investigating',
      shortlink: `${url}k/inc-1`,
      components: [{ id: statuspageId('component', 'checkout', site), name: 'Checkout' }],
      incident_updates: [
        {
          id: statuspageId('update', 'INC-1/2026-11-23T17:48Z', site),
          incident_id: id,
          body: 'We look into it.',
        },
      ],
    },
  });
});

describe('what Statuspage has no word for', () => {
  test('a known issue has an envelope of its own', () => {
    const message = messageFrom({ kind: 'known-issue', record: 'KI-1042', state: 'fixed' });
    const body = webhookMessage(message, { files: filesOf(), builtAt, url });
    expect(body).toMatchObject({
      page: { id: 'jfa0mak9ycze' },
      known_issue: { id: 'KI-1042', status: 'fixed', shortlink: `${url}k/1042`, components: ['checkout'] },
    });
    expect(body).not.toHaveProperty('incident');
  });
});
