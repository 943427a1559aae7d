import { afterEach } from 'vitest';
import { fakeListmonk } from './listmonk.ts';
import { mailReceiver, webhookReceiver } from './receivers.ts';
import { workplace } from './workplace.ts';

/** Receivers and workplaces for the tests of a file; each is closed or removed after the test that opened it. */
export function useNotify() {
  const closers: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
  });
  return {
    receiver: async (...args: Parameters<typeof webhookReceiver>) => {
      const opened = await webhookReceiver(...args);
      closers.push(opened.close);
      return opened;
    },
    listmonk: async (...args: Parameters<typeof fakeListmonk>) => {
      const opened = await fakeListmonk(...args);
      closers.push(opened.close);
      return opened;
    },
    mailServer: async (...args: Parameters<typeof mailReceiver>) => {
      const opened = await mailReceiver(...args);
      closers.push(opened.close);
      return opened;
    },
    place: (...args: Parameters<typeof workplace>) => {
      const opened = workplace(...args);
      closers.push(opened.remove);
      return opened;
    },
    /** Has something else closed after the test. */
    closeAfter: (close: () => unknown) => void closers.push(close),
  };
}
