import type { Language } from '../../src/domain/schemas/common.ts';

/** A file of a valid folder with one slip in one of its lines. */
export interface Misspelling {
  path: string;
  /** Counted from 1. */
  line: number;
  wrong: string;
  /** Which kind of slip it is. */
  kind: string;
}

const STATES: Record<Language, Record<string, string>> = {
  en: {
    investigating: 'Investigating',
    identified: 'Identified',
    resolved: 'Resolved',
    confirmed: 'Confirmed',
    planned: 'Scheduled',
  },
  pt: {
    investigating: 'Investigando',
    identified: 'Identificado',
    resolved: 'Resolvido',
    confirmed: 'Confirmado',
    planned: 'Agendada',
  },
  es: {
    investigating: 'Investigando',
    identified: 'Identificado',
    resolved: 'Resuelto',
    confirmed: 'Confirmado',
    planned: 'Programado',
  },
  pl: {
    investigating: 'Badamy przyczynę',
    identified: 'Zidentyfikowano',
    resolved: 'Rozwiązano',
    confirmed: 'Potwierdzony',
    planned: 'Zaplanowane',
  },
  ru: {
    investigating: 'Выясняем причину',
    identified: 'Причина найдена',
    resolved: 'Устранено',
    confirmed: 'Подтверждена',
    planned: 'Запланированы',
  },
};
const HEADINGS: Record<Language, [workaround: string, updates: string, timeline: string, actions: string]> = {
  en: ['Workaround', 'Updates', 'Timeline', 'Action items'],
  pt: ['Solução alternativa', 'Atualizações', 'Linha do tempo', 'Itens de ação'],
  es: ['Solución alternativa', 'Actualizaciones', 'Cronología', 'Acciones'],
  pl: ['Obejście', 'Aktualizacje', 'Przebieg', 'Zadania'],
  ru: ['Обходное решение', 'Обновления', 'Хронология', 'Задачи'],
};

/** A valid folder whose default language is the one given: site.yaml, an issue, an incident, a maintenance. */
export function validFolder(language: Language): Record<string, string> {
  const states = STATES[language];
  const [workaround, updates, timeline, actions] = HEADINGS[language];
  return {
    'site.yaml': `name: Feira Status
company: Feira
url: https://status.feira.example/
authority: status.feira.example
languages: [${language}]
timeZone: America/New_York
brand: "#3a4ccf"
staleAfter: 26h
groups:
  - id: loja
    name: Loja
    components:
      - id: agenda
        name: Agenda
        team: vendas
      - id: canais
        name: Canais de Venda
      - id: pagamentos
        name: Pagamentos
teams:
  vendas: { name: Equipe de Vendas }
`,
    'known-issues/KI-139.md': `---
id: KI-139
title: "Erro: o botão não responde"
status: confirmed
severity: major
components: [agenda, canais]
team: vendas
created: 2026-11-20
updated: 2026-10-21T16:05-04:00
aliases: ["467419", "007"]
tags: [exportar]
affects: { versions: ["1.10"], customers: lojas com duas filiais }
related: [KI-140]
incidents: [INC-7]
workaround: { verified: 2026-11-22 }
---

Falha ao salvar.

## ${workaround}

Recarregar a página.

## ${updates}

### 2026-11-21 · ${states['investigating']}

Vimos.

### 2026-11-22 10:30 · ${states['confirmed']}

Confirmamos.
`.replace('updated: 2026-10-21T16:05-04:00', 'updated: 2026-11-22T16:05-05:00'),
    'known-issues/KI-140.md': `---
id: KI-140
title: 'O campo "Total" some'
status: fixed
severity: minor
components:
  - pagamentos
created: 2026-03-01
updated: 2026-03-18
fixed: { on: 2026-03-18, version: "2.4" }
---

Some ao imprimir.
`,
    'incidents/INC-7.md': `---
id: INC-7
title: Lentidão nos pagamentos
kind: incident
impact: major
started: 2026-07-15T10:15-04:00
detected: 2026-07-15T10:20-04:00
resolved: 2026-07-15T12:30-04:00
components:
  pagamentos: partial_outage
  agenda: degraded_performance
knownIssues: [KI-139]
---

## ${timeline}

### 2026-07-15 10:32 · ${states['investigating']}

Olhamos.

### 2026-07-15 11:04 · ${states['identified']}

O banco.

### 2026-07-15 12:35 · ${states['resolved']}

Voltou.

## Post-mortem

### ${actions}

- [ ] Medir o banco (owner: vendas, due: 2026-12-31)
`,
    'incidents/INC-8.md': `---
id: INC-8
title: Troca do banco
kind: maintenance
scheduled:
  start: 2026-11-28T22:00-05:00
  end: 2026-11-28T23:00-05:00
announced: 2026-11-20T09:00-05:00
components:
  pagamentos: under_maintenance
---

## ${timeline}

### 2026-11-20 09:00 · ${states['planned']}

Avisamos.
`,
  };
}

/** Every slip of the tables below in every line that it fits. */
export function misspellingsOf(files: Record<string, string>): Misspelling[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const lines = text.split('\n');
    const end = path === 'site.yaml' ? lines.length : lines.indexOf('---', 1);
    return lines.flatMap((right, index) => {
      // A key where it is defined: that it isn't the one that others refer to may be their slip as well.
      if (/^ {2}vendas: /.test(right)) return [];
      const slips =
        index < end ? [...keySlips(right), ...valueSlips(right), ...yamlSlips(right)] : bodySlips(right);
      return slips
        .filter(([, wrong]) => wrong !== right)
        .map(([kind, wrong]) => ({ path, line: index + 1, wrong, kind }));
    });
  });
}

type Slip = [kind: string, wrong: string];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MESES = [
  'janeiro',
  'fevereiro',
  'março',
  'abril',
  'maio',
  'junho',
  'julho',
  'agosto',
  'setembro',
  'outubro',
  'novembro',
  'dezembro',
];

function keySlips(line: string): Slip[] {
  const match = /^(\s*(?:- )?)([a-zA-Z]{4,})(:.*)$/.exec(line);
  if (!match) return [];
  const [, lead = '', key = '', rest = ''] = match;
  const middle = Math.floor(key.length / 2);
  const swapped = `${key.slice(0, middle - 1)}${key[middle]}${key[middle - 1]}${key.slice(middle + 1)}`;
  return [
    ['key with two letters swapped', `${lead}${swapped}${rest}`],
    ['key without its last letter', `${lead}${key.slice(0, -1)}${rest}`],
    ['key in capitals', `${lead}${key.charAt(0).toUpperCase()}${key.slice(1)}${rest}`],
  ];
}

const WORDS: Record<string, string[]> = {
  confirmed: ['Confirmed', 'confirmado', 'Confirmada', 'confirmd'],
  fixed: ['Fixed', 'corrigido', 'Corregido', 'resolved'],
  major: ['Major', 'Alta', 'grave', 'majr'],
  minor: ['MINOR', 'Baixa', 'menor'],
  partial_outage: ['partial outage', 'Falha parcial', 'Partial-Outage', 'partial_outge'],
  degraded_performance: ['degraded', 'Lentidão', 'Lentitud', 'degradado'],
  under_maintenance: ['maintenance', 'Em manutenção', 'under maintenance'],
  incident: ['Incident', 'incidente'],
  maintenance: ['Maintenance', 'manutenção', 'mantenimiento'],
  agenda: ['Agenda', 'AGENDA', 'agend'],
  canais: ['Canais de Venda', 'canais-de-venda', 'Canais', 'cannais'],
  pagamentos: ['Pagamentos', 'pagamento'],
  vendas: ['Equipe de Vendas', 'Vendas', 'vendass'],
};

function valueSlips(line: string): Slip[] {
  const slips: Slip[] = [];
  const replaced = (kind: string, right: string, wrong: string) => {
    if (line.includes(right)) slips.push([kind, line.replace(right, wrong)]);
  };
  for (const [right, words] of Object.entries(WORDS)) {
    if (/^\s*(?:- )?(?:id|name|title|url|authority):/.test(line) && !/id: (?:KI|INC)/.test(line)) continue;
    if (new RegExp(`[:\\[ ]\\s*${right}(?:[\\],]|$)`).test(line))
      for (const word of words)
        slips.push(['word', line.replace(new RegExp(`(?<=[:\\[ -]\\s*)${right}(?=[\\],]|$)`), word)]);
    else if (new RegExp(`^\\s+${right}: `).test(line))
      for (const word of words) slips.push(['component as key', line.replace(right, word)]);
  }
  for (const [time, date = '', clock, offset] of line.matchAll(
    /(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})([+-]\d{2}:\d{2}))?/g,
  )) {
    const [year = '', month = '', day = ''] = date.split('-');
    const rest = clock === undefined ? '' : ` ${clock}`;
    const zone = offset === undefined ? '' : offset;
    replaced('date', time, `${day}/${month}/${year}${rest}${zone}`);
    replaced('date', time, `${month}/${day}/${year}${rest}${zone}`);
    replaced('date', time, `${year}/${month}/${day}${rest}`);
    replaced('date', time, `${day} ${MONTHS[Number(month) - 1]} ${year}${rest}`);
    replaced(
      'date',
      time,
      `${Number(day)} de ${MESES[Number(month) - 1]} de ${year}${rest && ` às${rest.replace(':', 'h')}`}`,
    );
    if (clock === undefined) continue;
    replaced('time', time, `${date}T${clock} ${offset === '-04:00' ? 'EDT' : 'EST'}`);
    replaced('time', time, `${date} ${clock} UTC${offset?.slice(0, 3)}`);
    replaced('time', time, `${date}T${clock}${offset?.replace(':', '')}`);
    replaced('time', time, `${date} ${clock.replace(':', 'h')}`);
  }
  for (const [id, letters = '', number = ''] of line.matchAll(/\b(KI|INC)-(\d+)\b/g))
    for (const wrong of [
      id.toLowerCase(),
      `${letters}${number}`,
      `${letters}_${number}`,
      `${letters}–${number}`,
      number,
    ])
      replaced('id', id, wrong);
  replaced('list', '[agenda, canais]', 'agenda, canais');
  replaced('list', '[Exportar]', 'exportar');
  replaced('list', '[KI-140]', 'KI-140');
  replaced('two in a list', '[agenda, canais]', '[Agenda, Canais de Venda]');
  replaced('two in a list', '["467419", "007"]', '[467419, 007]');
  replaced('version', '"1.10"', '1.10');
  replaced('version', '"2.4"', '2.4');
  replaced('mapping', '{ verified: 2026-11-22 }', '2026-11-22');
  replaced('site', '"#3a4ccf"', '3a4ccf');
  replaced('site', '26h', '26 horas');
  replaced('site', 'America/New_York', 'america/new york');
  replaced('site', 'authority: status.feira.example', 'authority: https://status.feira.example/');
  return slips;
}

function yamlSlips(line: string): Slip[] {
  const slips: Slip[] = [];
  if (/^[a-z]\w*: \S/i.test(line)) {
    slips.push(['no blank behind the colon', line.replace(': ', ':')]);
    slips.push(['indented', `  ${line}`]);
    slips.push(['no colon', line.replace(': ', ' ')]);
  }
  if (/^ {2,}/.test(line)) {
    slips.push(['a tab', line.replace(/^ +/, '\t')]);
    slips.push(['indented by one more', ` ${line}`]);
    slips.push(['indented by one less', line.slice(1)]);
  }
  if (line.endsWith(']'))
    slips.push(['bracket not closed', line.slice(0, -1)], ['bracket not opened', line.replace('[', '')]);
  if (line.endsWith('}')) slips.push(['bracket not closed', line.slice(0, -2)]);
  if (/: "[^"]*"$/.test(line))
    slips.push(['quotes left out', line.replace(/"/g, '')], ['quote not closed', line.slice(0, -1)]);
  if (/^\s+- \S/.test(line)) slips.push(['no blank behind the dash', line.replace('- ', '-')]);
  if (line.includes(`'O campo "Total" some'`))
    slips.push(['quotes in quotes', line.replace(/'/g, '"')], ['quote not closed', line.slice(0, -1)]);
  return slips;
}

function bodySlips(line: string): Slip[] {
  const entry = /^### (\d{4})-(\d{2})-(\d{2})( \d{2}:\d{2})? · (\S+)$/.exec(line);
  if (entry) {
    const [, year = '', month = '', day = '', clock = '', state = ''] = entry;
    const time = `${year}-${month}-${day}${clock}`;
    return [
      ['entry’s date', `### ${day}/${month}/${year}${clock} · ${state}`],
      ['entry’s date', `### ${month}/${day}/${year}${clock} · ${state}`],
      ['entry’s date', `### ${year}/${month}/${day}${clock.replace(':', 'h')} · ${state}`],
      ['entry’s date', `### ${Number(day)} ${MONTHS[Number(month) - 1]} ${year}${clock} · ${state}`],
      ['entry’s sign', `### ${time}: ${state}`],
      ['entry’s sign', `### ${time} ${state}`],
      ['entry’s sign', `### ${state} (${time})`],
      ['entry’s state', `### ${time} · ${state.slice(0, -2)}`],
      ['entry’s state', `### ${time} · ${state.replace(/(.)(.)(.)$/, '$2$1$3')}`],
      ['entry without a state', `### ${time}`],
      ['entry’s date and state', `### ${day}/${month}/${year}${clock} · ${state.slice(0, -2)}`],
    ];
  }
  if (line.includes('due: 2026-12-31'))
    return ['31/12/2026', '2026-12-31T', '2026/12/31', '31 dez 2026', 'amanhã', '2026-13-31'].map(
      (wrong): Slip => ['due date', line.replace('2026-12-31', wrong)],
    );
  return [];
}
