export { stemmer as stem } from '@orama/stemmers/portuguese';
export { por as stopWords } from 'stopword';
