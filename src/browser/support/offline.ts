import type { NowFile } from '../../domain/snapshot.ts';
import type { DeskData } from '../../view/support/desk-data.ts';
import { element } from '../search/elements.ts';

/** How often an open page has its copy brought up to date, in milliseconds. */
const PACE = 10 * 60_000;

/** What the worker answers: whether the portal could be reached and the copy kept, and of when what is kept is. */
interface Kept {
  isReached: boolean;
  isKept: boolean;
  /** Whether the copy is of something newer than what was there before. */
  isNewer: boolean;
  present?: Pick<NowFile, 'built' | 'standing'>;
}

/**
 * Has a worker keep the desk for when there is no connection, and says of when the copy is. The worker serves nothing but
 * this page and what it loads.
 */
export function keepOffline(page: HTMLElement, data: DeskData, onNewer: () => void): void {
  const place = element('[data-age]', page);
  const { words } = data;

  let isFirst = true;

  const show = ({ isReached, isKept, isNewer, present }: Kept) => {
    // What was loaded a moment ago is that newer thing itself.
    const isOutdated = isNewer && !isFirst;
    isFirst = false;
    if (isNewer) onNewer();
    if (!present) {
      place.textContent = isKept ? words.saving : words.notSaved;
      return;
    }
    const time = timeElement(present.built, data.locale);
    const age = present.standing ? '' : ageText(Date.now() - present.built, data.locale);
    const sentence = isReached
      ? words.saved
      : age === ''
        ? words.offline.replace(', {age}', '')
        : words.offline;
    const [before = '', after = ''] = sentence.replace('{age}', age).split('{time}');
    place.replaceChildren(before, time, after);
    if (isReached && !isKept) place.append(' ', words.notRenewed);
    if (isOutdated) place.append(' ', words.newer);
  };

  const refresh = async (worker: ServiceWorkerContainer) => {
    const { active } = await worker.ready;
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data: kept }) => show(kept as Kept);
    active?.postMessage('refresh', [channel.port2]);
  };

  const start = async (worker: ServiceWorkerContainer) => {
    place.textContent = words.saving;
    await worker.register(data.worker, { scope: `${data.base}support/`, updateViaCache: 'none' });
    await refresh(worker);
    const again = () => {
      if (document.visibilityState === 'visible') void refresh(worker);
    };
    setInterval(again, PACE);
    for (const event of ['online', 'offline']) addEventListener(event, again);
  };

  const refused = () => show({ isReached: true, isKept: false, isNewer: false });
  // Not where the connection isn't safe, and in some private windows.
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (serviceWorker) start(serviceWorker).catch(refused);
  else refused();
}

/** A moment by the reader's own clock: they are to tell how old it is. */
function timeElement(at: number, locale: string): HTMLTimeElement {
  const time = document.createElement('time');
  time.dateTime = new Date(at).toISOString();
  const format = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' } as const;
  time.textContent = new Intl.DateTimeFormat(locale, format).format(at);
  return time;
}

/** `3 hours ago`, in the largest unit that fits. */
function ageText(age: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const minutes = Math.max(0, Math.round(age / 60_000));
  if (minutes < 90) return format.format(-minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 48 ? format.format(-hours, 'hour') : format.format(-Math.round(hours / 24), 'day');
}
