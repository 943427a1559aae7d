import type { WordParts } from '../../words.ts';

export const promises: WordParts<'one' | 'other'>['promises'] = {
  promises: {
    former: 'Prometido antes',
    update: 'Uma atualização até {time}',
    updateOn: '{what}, até {time}',
    kept: '{promise}: promessa cumprida',
    keptOn: '{promise}: promessa cumprida em {day}',
    late: '{promise}: promessa cumprida com {late} de atraso',
    dropped: '{promise}: desistimos. {reason}',
    missed: '{promise}: promessa não cumprida',
    outcomes: {
      kept: 'Cumprida',
      late: 'Cumprida com atraso',
      dropped: 'Abandonada',
      missed: 'Não cumprida',
    },
    event: 'Prometido: {what} ({id})',
    anUpdate: 'uma atualização',
    shares: {
      kept: 'Promessas cumpridas no prazo: {met} de {all}',
      acknowledged: 'Primeiro aviso no prazo: {met} de {all}',
      answered: 'Causa ou correção informada no prazo: {met} de {all}',
    },
    sharesMean: 'Dos últimos {days} dias, conforme as datas dos registros.',
  },

  response: {
    acknowledged: 'Primeiro aviso após {elapsed}',
    answered: 'Causa ou correção informada após {elapsed}',
    met: '{said} (meta de {target}: cumprida)',
    missed: '{said} (meta de {target}: não cumprida)',
    workingHours: '{length} de expediente',
    first: 'Tempo até a primeira resposta',
    sameDay: 'no mesmo dia',
    workaround: '{days}, com solução alternativa',
    fix: '{days}, com correção',
  },

  callNow: 'Quem acionar agora: {calls}',
};
