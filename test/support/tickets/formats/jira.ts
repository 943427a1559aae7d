import { csvFiles } from '../csv.ts';
import { type Format, organisationsOf, rowsOf, timesOf } from '../format.ts';

const jira = {
  organisations: true,
  several: ['organisation'] as const,
  fates: [] as const,
  carried: (version: Parameters<Format['carried']>[0]) => version.namings,
};

const HEADERS = {
  en: [
    'Summary',
    'Issue key',
    'Issue id',
    'Issue Type',
    'Status',
    'Project key',
    'Reporter',
    'Reporter Id',
    'Created',
    'Updated',
    'Labels',
    'Labels',
    'Description',
    'Outward issue link (Relates)',
    'Outward issue link (Relates)',
    ...Array<string>(6).fill('Custom field (Organizations)'),
    'Comment',
    'Comment',
  ],
  es: [
    'Resumen',
    'Clave de incidencia',
    'ID de la incidencia',
    'Tipo de Incidencia',
    'Estado',
    'Clave del proyecto',
    'Informador',
    'ID del informador',
    'Creada',
    'Actualizada',
    'Etiquetas',
    'Etiquetas',
    'Descripción',
    'Enlace de incidencia externa (Relates)',
    'Enlace de incidencia externa (Relates)',
    ...Array<string>(6).fill('Campo personalizado (Organizations)'),
    'Comentario',
    'Comentario',
  ],
  pt: [
    'Resumo',
    'Chave da item',
    'ID da item',
    'Tipo de item',
    'Status',
    'Chave do projeto',
    'Relator',
    'ID do relator',
    'Criado',
    'Atualizado',
    'Categorias',
    'Categorias',
    'Descrição',
    'Link do item externo (Relates)',
    'Link do item externo (Relates)',
    ...Array<string>(6).fill('Campo personalizado (Organizations)'),
    'Comentário',
    'Comentário',
  ],
  pl: [
    'Podsumowanie',
    'Klucz zgłoszenia',
    'ID zgłoszenia',
    'Typ zgłoszenia',
    'Stan',
    'Klucz projektu',
    'Osoba zgłaszająca',
    'Identyfikator zgłaszającego',
    'Utworzono',
    'Zaktualizowano',
    'Etykiety',
    'Etykiety',
    'Opis',
    'Powiązanie zgłoszenia (Relates)',
    'Powiązanie zgłoszenia (Relates)',
    ...Array<string>(6).fill('Pole niestandardowe (Organizations)'),
    'Komentarz',
    'Komentarz',
  ],
};

/** A Jira CSV: a column for each value of what an issue has several of, in one of four languages. */
export const jiraCsv: Format = {
  name: 'Jira CSV',
  ...jira,
  write: (tickets, dice) => {
    const language = dice.pick(['en', 'es', 'pt', 'pl'] as const);
    const rows = rowsOf(tickets, jira).map((row) => {
      const { ticket, version, tags, links } = row;
      const { opened, updated } = timesOf(row);
      const inComment = dice.chance(0.3);
      const companies = organisationsOf(ticket, dice).map((number) => `Number ${number}`);
      return [
        ...['A question', `SUP-${ticket.id}`, String(10_000 + (ticket.id % 5000)), 'Task', 'Open', 'SUP'],
        ...[`Number ${ticket.requester}`, `557058:${ticket.requester}`, opened.jira, updated.jira],
        ...[
          tags[0] ?? '',
          tags[1] ?? '',
          inComment ? 'See below' : version.text,
          links[0] ?? '',
          links[1] ?? '',
        ],
        ...Array.from({ length: 6 }, (_, index) => companies[index] ?? ''),
        ...[inComment ? version.text : '', dice.pick(['', 'Thank you'])],
      ];
    });
    // Latin-1 has no Polish letters: a header would lose what it is known by.
    return csvFiles('Jira', HEADERS[language], rows, dice, { inLatin1: language !== 'pl' });
  },
};

/** Answers of Jira's search: one page, pages in lines or in an array, or issues alone. */
export const jiraJson: Format = {
  name: 'Jira JSON',
  ...jira,
  write: (tickets, dice) => {
    const issues = dice.shuffled(rowsOf(tickets, jira)).map((row) => {
      const { ticket, version, tags, links } = row;
      const { opened, updated } = timesOf(row);
      const inComment = dice.chance(0.3);
      const body = dice.chance(0.5)
        ? version.text
        : { type: 'doc', content: [{ type: 'text', text: version.text }] };
      return {
        expand: 'renderedFields',
        id: String(10_000 + (ticket.id % 5000)),
        key: `SUP-${ticket.id}`,
        fields: {
          summary: 'A question',
          created: opened.utc.replace('Z', '.000+0000'),
          updated: updated.utc.replace('Z', '.000+0000'),
          status: { name: 'Open' },
          reporter: { accountId: `557058:${ticket.requester}`, displayName: 'Somebody' },
          labels: tags,
          description: inComment ? null : body,
          comment: { comments: inComment ? [{ body }] : [] },
          issuelinks: links.map((key) => ({ [dice.pick(['outwardIssue', 'inwardIssue'])]: { key } })),
          customfield_10002: organisationsOf(ticket, dice).map((number) => ({ name: `Number ${number}` })),
        },
      };
    });
    const pages = [issues.slice(0, 3), issues.slice(3)].map((its) => ({
      startAt: 0,
      total: its.length,
      issues: its,
    }));
    const inLines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
    const text = dice.pick([JSON.stringify(pages), inLines(pages), inLines(issues), JSON.stringify(issues)]);
    return [{ name: 'search.json', bytes: Buffer.from(dice.chance(0.5) ? `\uFEFF${text}` : text) }];
  },
};
