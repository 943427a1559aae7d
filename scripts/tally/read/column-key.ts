/** A column's name as names are compared: without regard to case, accents, blanks, underscores, hyphens and a byte-order mark. */
export function columnKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .replace(/\uFEFF/g, '')
    .replace(/[\s_-]+/gu, ' ')
    .trim()
    .toLowerCase();
}
