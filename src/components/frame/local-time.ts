/** Adds the reader's own time to times of a clock, where their zone differs from the one that is shown. */

const { yourTime = '', locale } = document.querySelector<HTMLElement>('[data-your-time]')?.dataset ?? {};
const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat('en-CA');

for (const element of document.querySelectorAll('time')) {
  const shown = /^(\d{4}-\d{2}-\d{2})T.*([+-])(\d{2}):(\d{2})$/.exec(element.dateTime);
  if (!shown) continue;
  const [, shownDay, sign, hours, minutes] = shown;
  const at = new Date(element.dateTime);
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  if (Number.isNaN(at.getTime()) || -at.getTimezoneOffset() === ahead) continue;
  element.title = `${moment.format(at)} ${yourTime}`;
  // In the head of a page a longer line would push down what the reader has begun to read.
  if (element.closest('.head') || !/UTC\S*$/.test(element.textContent.trim())) continue;
  const own = document.createElement('small');
  own.textContent = ` (${(day.format(at) === shownDay ? clock : moment).format(at)} ${yourTime})`;
  element.append(own);
}
