/*
 * Keeps the support desk for when there is no connection: its page, what that loads, the index and the replies, as
 * `support/files.json` lists them. It serves nothing else, and of these only what the host doesn't answer, or what its name
 * makes the same for ever. A copy is whole or isn't there: it is made beside the old one, which goes only then.
 */
(() => {
  const base = new URL('./', self.location.href).href;
  const scope = self.registration.scope;
  const list = new URL('files.json', scope).href;
  const now = `${base}now.json`;
  const COPIES = `candor ${scope} `;
  /** How long the host may take before the copy answers, in milliseconds. */
  const PATIENCE = 5000;
  const AT_ONCE = 12;
  /** Below these, a name is of one content only. */
  const LASTING = /^(?:_astro|finding\/(?:words|keys|forms|titles))\//;

  self.addEventListener('install', (event) => {
    self.skipWaiting();
    event.waitUntil(refreshed());
  });
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
  self.addEventListener('message', (event) => {
    const [port] = event.ports;
    event.waitUntil(refreshed().then((kept) => port?.postMessage(kept)));
  });
  self.addEventListener('fetch', (event) => {
    const { request } = event;
    const path = pathOf(request.url);
    if (request.method !== 'GET' || path === undefined || `${base}${path}` === now) return;
    const isPage = request.mode === 'navigate';
    if (isPage && `${base}${path}` !== scope) return;
    if (LASTING.test(path)) event.respondWith(keptFirst(request, path));
    else if (isPage || path.startsWith('support/') || path === 'finding/index.json')
      event.respondWith(hostFirst(request, path));
  });

  /** A path below the portal's base, without its query. */
  function pathOf(url) {
    const address = url.split(/[?#]/, 1)[0];
    return address.startsWith(base) ? address.slice(base.length) : undefined;
  }

  async function keptFirst(request, path) {
    return (await kept(path)) ?? fetch(request);
  }

  async function hostFirst(request, path) {
    const copy = await kept(path);
    if (!copy) return fetch(request);
    let timer;
    const patience = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE)));
    const answer = await Promise.race([fetch(request).catch(() => undefined), patience]);
    clearTimeout(timer);
    return answer && answer.status < 500 ? answer : copy;
  }

  async function kept(path) {
    const name = await copyName();
    return name && (await caches.open(name)).match(`${base}${path}`);
  }

  /** The copy that is whole: its list was put last. */
  async function copyName() {
    const whole = [];
    for (const name of await copies()) if (await (await caches.open(name)).match(list)) whole.push(name);
    return whole.at(-1);
  }

  async function copies() {
    return (await caches.keys()).filter((name) => name.startsWith(COPIES));
  }

  let refreshing;
  /** Brings the copy up to date, once at a time, and says how that went; it never fails. */
  function refreshed() {
    refreshing ??= refresh().finally(() => (refreshing = undefined));
    return refreshing;
  }

  async function refresh() {
    const state = { isReached: true, isKept: true, isNewer: false };
    try {
      const before = await copyName();
      const answer = await fetch(list, { cache: 'no-cache' }).catch(() => undefined);
      if (!answer) {
        state.isReached = false;
        state.isKept = before !== undefined;
      } else if (!answer.ok) state.isKept = false;
      else {
        const { version, files } = await answer.clone().json();
        const name = COPIES + version;
        if (name !== before) {
          await make(name, files, answer, before);
          state.isNewer = before !== undefined;
        }
        await (await caches.open(name)).put(now, await read(now));
        for (const other of await copies()) if (other !== name) await caches.delete(other);
      }
    } catch {
      // The storage may be full, or the host in the middle of a deployment: what was kept before still is.
      state.isKept = false;
    }
    return { ...state, present: await present() };
  }

  async function make(name, files, answer, before) {
    await caches.delete(name);
    const copy = await caches.open(name);
    try {
      const old = await digestsIn(before);
      const earlier = before && (await caches.open(before));
      for (let from = 0; from < files.length; from += AT_ONCE)
        await Promise.all(
          files.slice(from, from + AT_ONCE).map(async ([path, digest]) => {
            const url = `${base}${path}`;
            const same = old.get(path) === digest ? await earlier.match(url) : undefined;
            await copy.put(url, same ?? (await read(url)));
          }),
        );
      // Of a deployment that began meanwhile, some files would be old and some new.
      const again = await (await read(list)).text();
      if (again !== (await answer.clone().text())) throw new Error('published anew');
      await copy.put(list, answer);
    } catch (error) {
      await caches.delete(name);
      throw error;
    }
  }

  async function digestsIn(name) {
    const answer = name && (await (await caches.open(name)).match(list));
    return new Map(answer ? (await answer.json()).files : []);
  }

  async function present() {
    try {
      const name = await copyName();
      const answer = name && (await (await caches.open(name)).match(now));
      return answer && (await answer.json());
    } catch {
      return undefined;
    }
  }

  async function read(url) {
    const answer = await fetch(url, { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer;
  }
})();
