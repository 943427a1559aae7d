import type { Language } from '../../domain/schemas/common.ts';
import type { ComponentState } from '../../domain/vocabulary.ts';

/** What a badge says. Its texts are one line each, without characters that XML forbids. */
export interface Badge {
  /** The portal, or a component. */
  name: string;
  state: ComponentState;
  /** The state as a word of the language. */
  word: string;
  /** Both in one sentence, with the time at which that was so. */
  title: string;
  language: Language;
}
