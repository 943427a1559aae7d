const MORE = ' …';

/**
 * A text of which as much is kept as a service takes, with … where it was cut, between two words if there are any.
 * `written` is how the service's form writes a piece of it: it is what has to fit.
 */
export function clip(
  text: string,
  limit: number,
  written: (piece: string) => string = (piece) => piece,
): string {
  if (written(text).length <= limit) return written(text);
  let length = MORE.length;
  let end = 0;
  for (const character of text) {
    length += written(character).length;
    if (length > limit) break;
    end += character.length;
  }
  const kept = text.slice(0, end);
  const space = /\s/.test(text.charAt(end)) ? end : kept.search(/\s\S*$/);
  return written((space > end / 2 ? kept.slice(0, space) : kept).trimEnd()) + MORE;
}
