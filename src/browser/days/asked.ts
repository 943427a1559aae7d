/**
 * Bars of days lead to the table of those days, as links do. To point at them, to come to them by keyboard, or to tap them
 * opens a day instead: the program for that is loaded then.
 */
for (const type of ['pointermove', 'focusin', 'keydown', 'click'])
  addEventListener(type, (event) => {
    const link = (event.target as Partial<Element>).closest?.<HTMLAnchorElement>('.days');
    if (!link || (event as MouseEvent).ctrlKey || (event as MouseEvent).metaKey) return;
    if (type === 'click') event.preventDefault();
    import('./open-day.ts').then(
      (script) => script.openDay(link, event),
      () => type === 'click' && location.assign(link.href),
    );
  });
