export { stemmer as stem } from '@orama/stemmers/english';
export { eng as stopWords } from 'stopword';
