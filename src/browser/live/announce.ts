/** Has screen readers say what has changed, once what they are saying is over. */
export function announce(texts: string[]): void {
  const place = document.getElementById('changed');
  if (place && texts.length > 0) place.textContent = texts.join(' ');
}
