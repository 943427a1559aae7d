import { escapeHtml } from '../../../src/emit/markup.ts';
import { stateWord } from '../../../src/i18n/state-words.ts';
import { type Message, shownId } from './message.ts';

/** A message as an e-mail says it, as text; how to leave the list is added by whoever keeps that. */
export function letterText(message: Message): string {
  const { title, text, note, url, linkText, passages, letter } = message;
  if (letter) return letter.text.trimEnd();
  return [
    title,
    factLines(message).join('\n'),
    ...(note === undefined ? [] : [note]),
    ...(text === '' ? [] : [text]),
    ...passages.flatMap((passage) => [`${passage.heading}:`, passage.text]),
    `${linkText}:\n${url}`,
  ].join('\n\n');
}

/** The same as HTML for the body of an e-mail. */
export function letterHtml(message: Message): string {
  const { title, html, note, url, linkText, textLanguage, passages, letter } = message;
  if (letter)
    return [
      `<h1 style="font-size:20px">${escapeHtml(title)}</h1>`,
      smallPrint(escapeHtml(letter.summary)),
      `<div lang="${textLanguage}">${letter.html}</div>`,
      `<p>${letterLink(url, linkText)}</p>`,
    ].join('\n');
  return [
    `<h1 style="font-size:20px">${escapeHtml(title)}</h1>`,
    smallPrint(factLines(message).map(escapeHtml).join('<br>')),
    ...(note === undefined ? [] : [smallPrint(escapeHtml(note))]),
    `<div lang="${textLanguage}">${html}</div>`,
    ...passages.map(
      (passage) =>
        `<h2 style="font-size:16px">${escapeHtml(passage.heading)}</h2><div lang="${passage.language}">${passage.html}</div>`,
    ),
    `<p>${letterLink(url, linkText)}</p>`,
  ].join('\n');
}

export function smallPrint(inner: string): string {
  return `<p style="color:#5b6270;font-size:13px">${inner}</p>`;
}

export function letterLink(to: string, text: string): string {
  return `<a href="${escapeHtml(to)}">${escapeHtml(text)}</a>`;
}

/** What an e-mail says of its record and its update, a line each. */
function factLines({ update, facts, moment, words }: Message): string[] {
  if (update.kind === 'week') return [];
  const state = stateWord(update.kind, update.state, words);
  const name = update.kind === 'announcement' ? words.announcements.kind : words.feeds.status;
  const lines = [{ name, value: state }, ...facts];
  return [...lines.map(({ name, value }) => `${name}: ${value}`), [...shownId(update), moment].join(' · ')];
}

/** What its subject is. */
export function letterSubject({ title, site, letter }: Message): string {
  return (letter?.subject ?? `[${site.company}] ${title}`).replace(/\s+/g, ' ');
}
