import type { WordParts } from '../../words.ts';

export const announcements: WordParts<'one' | 'few' | 'many'>['announcements'] = {
  announcements: {
    title: 'Объявления',
    summary: 'Релизы, изменения и то, что мы отключаем, — всё с датами.',
    description: '{company}: релизы, изменения и прекращение поддержки — что ожидается и когда.',
    kinds: {
      announcement: 'Объявление',
      release: 'Релиз',
      change: 'Изменение',
      'end-of-life': 'Прекращение поддержки',
    },
    titled: '{kind}: {title}',
    kind: 'Вид',
    when: 'Когда',
    coming: 'Скоро',
    current: 'Сейчас',
    over: 'Завершено',
    none: 'Сейчас ничего не запланировано.',
    all: 'Все объявления',
    untranslated: 'Это объявление ещё не переведено. Язык текста: {language}.',
  },

  releases: {
    title: 'Когда мы выпускаем релизы',
    days: '{first} — {last}',
    window: '{days}, с {from} до {to} {zone}',
    regularly: 'Релизы: {window}.',
    except: 'Релизов не будет в эти дни: {days}',
    calendar: 'Время релизов в виде календаря',
    event: 'Возможны релизы',
    question: 'Может ли исправление выйти сегодня?',
    untilLater: 'Может: релизы возможны до {end}.',
    laterToday: 'Может: сегодня релизы возможны с {start} до {end}.',
    notToday: 'Сегодня нет. Следующее время релизов начинается: {start}.',
    whenMade: 'Следующее время релизов на момент создания этой страницы: {start}.',
  },
};
