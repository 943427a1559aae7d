// No well-kept stemmer of Polish is on npm: each form of a word stands by itself.
export { pol as stopWords } from 'stopword';
