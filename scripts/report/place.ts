import type { Problem } from '../../src/domain/problems.ts';

/** The path of a problem's file as somebody in the working folder would write it; the content folder itself where it names none. */
export function pathOf({ file }: Pick<Problem, 'file'>, folder = ''): string {
  return [folder.replace(/\/$/, ''), file].filter((part) => part !== '').join('/');
}
