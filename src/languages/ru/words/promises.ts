import type { WordParts } from '../../words.ts';

export const promises: WordParts<'one' | 'few' | 'many'>['promises'] = {
  promises: {
    former: 'Обещано раньше',
    update: 'Сообщение до {time}',
    updateOn: '{what}, срок: {time}',
    kept: '{promise}: выполнено',
    keptOn: '{promise}: выполнено {day}',
    late: '{promise}: выполнено с опозданием на {late}',
    dropped: '{promise}: отказались. {reason}',
    missed: '{promise}: не выполнено',
    outcomes: {
      kept: 'Выполнено',
      late: 'Выполнено с опозданием',
      dropped: 'Отменено',
      missed: 'Не выполнено',
    },
    event: 'Обещано: {what} ({id})',
    anUpdate: 'сообщение',
    shares: {
      kept: 'Обещания, выполненные в срок: {met} из {all}',
      acknowledged: 'Первое сообщение в срок: {met} из {all}',
      answered: 'Причина или исправление названы в срок: {met} из {all}',
    },
    sharesMean: 'За последние {days} дней, насколько это датировано в записях.',
  },

  response: {
    acknowledged: 'Первое сообщение через {elapsed}',
    answered: 'Причина или исправление названы через {elapsed}',
    met: '{said} (цель {target}: достигнута)',
    missed: '{said} (цель {target}: не достигнута)',
    workingHours: '{length} рабочего времени',
    first: 'Время до первого ответа',
    sameDay: 'в тот же день',
    workaround: '{days}, обходное решение',
    fix: '{days}, исправление',
  },

  callNow: 'Кому звонить сейчас: {calls}',
};
