import { fileURLToPath } from 'node:url';

/** The folder of the project, which Astro takes as its root. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
