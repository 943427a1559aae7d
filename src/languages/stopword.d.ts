declare module 'stopword' {
  /** The words of a language that say nothing by themselves, in small letters. */
  export const eng: readonly string[];
  export const por: readonly string[];
  export const spa: readonly string[];
  export const pol: readonly string[];
  export const rus: readonly string[];
}
