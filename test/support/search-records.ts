import { issueOf, translated } from './portals.ts';
import { incidentOf } from './records.ts';

/** Records that searching and browsing are tried on. */
export const issues = [
  issueOf({
    id: 'KI-1042',
    aliases: ['467419', 'unable-to-export-documents'],
    reports: { reporters: 352, tickets: 401, asOf: '2026-06-01' },
    affects: { versions: ['1.10', '1.9'] },
    sections: {
      summary: 'No file is created, and the message doesn’t say why: ERR_EXPORT_422.',
      workaround: 'Export each entity separately.',
    },
  }),
  issueOf({
    id: 'KI-10421',
    title: 'Scheduled exports skip documents changed during the run',
    status: 'confirmed',
    created: '2026-08-01',
    affects: { versions: ['1.9'] },
    components: ['checkout', 'catalog'],
    sections: { summary: 'Seen beside KI-1042 by those who export two entities.' },
  }),
  issueOf({
    id: 'KI-7',
    title: 'Webhook calls stop',
    status: 'investigating',
    created: '2026-09-01',
    components: ['checkout'],
    sections: {
      summary:
        'The log says: Request to `orders.hooks@2.125` timed out after 11000 ms at Object.getOrderForm (OrderFormService.java:118)',
    },
  }),
  translated(
    issueOf({ id: 'KI-8', title: 'Delivery dates are wrong', status: 'fixed', fixed: { on: '2026-10-01' } }),
    'pt',
    'Datas de expedição erradas',
    { summary: 'A previsão de entrega não considera feriados.' },
  ),
];
export const incident = incidentOf({
  id: 'INC-31',
  title: 'Checkout answers 422',
  started: '2026-05-07T10:15-03:00',
  resolved: '2026-05-07T12:00-03:00',
  components: { checkout: 'major_outage' },
});
