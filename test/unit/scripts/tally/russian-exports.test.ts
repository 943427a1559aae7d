import { expect, test } from 'vitest';
import { bytes, portal } from '../../../support/tickets/few-tickets.ts';
import { countsOf } from '../../../support/tickets/read-exports.ts';

const JIRA = [
  'Тема,Ключ проблемы,Идентификатор проблемы,Тип задачи,Статус,Ключ проекта,Автор,Создано,Обновлено,Метки,Метки,Описание,Входящая связь задачи (Relates),Пользовательское поле (Organizations),Комментарий',
  'Вопрос,SUP-1,10001,Задача,Открыт,SUP,Анна,01/ноя/26 2:05 PM,02/ноя/26 2:05 PM,,,KI-1042 снова,,Acorn,',
  'Вопрос,SUP-2,10002,Задача,Открыт,SUP,Борис,01/ноя/26 2:05 PM,02/ноя/26 2:05 PM,,ki-1042,,,Acorn,',
  'Вопрос,SUP-3,10003,Задача,Открыт,SUP,Вера,01/май/26 2:05 PM,02/май/26 2:05 PM,,,,KI-1042,Birch,',
  'Вопрос,SUP-4,10004,Задача,Открыт,SUP,Глеб,01/дек/25 2:05 PM,02/дек/25 2:05 PM,,,,,,То же: KI-1042',
  'Вопрос,SUP-1,10001,Задача,Открыт,SUP,Анна,01/ноя/26 2:05 PM,01/ноя/26 2:05 PM,,,Ничего,,Acorn,',
];
/** As Jira Cloud names them. */
const CLOUD = [
  'Резюме,Ключ задачи,Тип задачи,Статус,Автор,Создано,Обновлено,Описание',
  'KI-1042,SUP-1,Запрос,Открыт,Анна,2026-11-01 10:00,2026-11-01 10:00,',
];
const GLPI = [
  'ID;Заголовок;Организация;Статус;Дата открытия;Инициатор запроса - Инициатор запроса;Описание;Проблемы;',
  '"2 553";"KI-1042";"Acorn";"Новый";"2026-11-01 10:00";"Анна";"";"";',
  '"2 554";"Вопрос";"Acorn";"Новый";"2026-11-02 10:00";"Борис";"Снова KI-1042";"";',
];

test.each([
  ['Jira', JIRA, { tickets: 4, reporters: 3, first: '2025-12-01', latest: '2026-11-01' }],
  ['Jira Cloud', CLOUD, { tickets: 1, reporters: 1, first: '2026-11-01' }],
  ['GLPI', GLPI, { tickets: 2, first: '2026-11-01', latest: '2026-11-02' }],
])('%s is read by its Russian titles', async (_, rows, expected) => {
  const { totals, counts } = await countsOf([{ name: 'a.csv', bytes: bytes(rows.join('\n')) }], portal);
  expect(counts.get('KI-1042')).toMatchObject(expected);
  expect(totals?.leftOut).toEqual([]);
});
