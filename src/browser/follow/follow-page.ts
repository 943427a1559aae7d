import '../copy.ts';
import { startFollow } from './follow.ts';

const root = document.querySelector<HTMLElement>('[data-follow]');
if (root) {
  // The choice stands in the address, so that it can be sent to somebody.
  const { choose } = startFollow(root, (query) =>
    history.replaceState(null, '', `${location.pathname}?${String(query)}${location.hash}`),
  );
  const given = new URLSearchParams(location.search);
  if (given.has('what') || given.has('where')) choose(given);
}
