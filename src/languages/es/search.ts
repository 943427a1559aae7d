export { stemmer as stem } from '@orama/stemmers/spanish';
export { spa as stopWords } from 'stopword';
