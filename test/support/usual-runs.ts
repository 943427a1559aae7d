import fc from 'fast-check';
import { runs } from './runs.ts';

// Loaded before each file of tests, for the properties that don’t say how many cases they need.
fc.configureGlobal({ numRuns: runs(100) });
