/* Shows the state of this portal and its open incidents on another page. */
(() => {
  const script = document.currentScript;
  const base = script.src.slice(0, script.src.lastIndexOf('/') + 1);
  const { language } = script.dataset;
  const unknown = {
    pt: 'Não foi possível ler a situação agora.',
    es: 'Ahora no se puede leer el estado.',
  };
  const make = (name, text = '', more = {}) =>
    Object.assign(document.createElement(name), { textContent: text }, more);
  const box = make('div', '', { className: 'candor-status' });
  box.setAttribute('role', 'status');
  script.after(box);

  const show = (home, state, text, open = []) => {
    const said = JSON.stringify([state, text, open]);
    if (box.dataset.said === said) return;
    box.dataset.said = said;
    box.dataset.state = state;
    box.replaceChildren(make('a', text, { href: home }));
    for (const { title, url } of open) {
      const line = make('p');
      line.append(make('a', title, { href: url }));
      box.append(line);
    }
  };

  const read = async () => {
    try {
      const address = `${base}${language ? `${language}/` : ''}embed.json`;
      const answer = await (
        await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(10000) })
      ).json();
      const built = Date.parse(answer.built);
      const now = answer.staleAfter === null ? built : Math.max(Date.now(), built);
      const { state, text, open } = answer.states.findLast(({ from }) => Date.parse(from) <= now);
      const isOld = now - built > answer.staleAfter && answer.staleAfter !== null;
      const when = new Date(built).toLocaleString(answer.language);
      show(answer.url, state, isOld ? `${text} (${when})` : text, open);
    } catch {
      show(base, 'unknown', unknown[language] ?? 'The status can’t be read right now.');
    }
  };
  read();
  setInterval(() => document.hidden || read(), 60000);
})();
