export { stemmer as stem } from '@orama/stemmers/russian';
export { rus as stopWords } from 'stopword';
