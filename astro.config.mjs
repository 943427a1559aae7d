import { resolve } from 'node:path';
import { astroConfig } from './src/integration/candor.ts';

// For editors and `astro check`. The commands in scripts/ hand in their own options.
const options = {
  content: resolve('content'),
  cache: resolve('node_modules/.candor/default'),
  now: undefined,
  baseUrl: undefined,
};

export default astroConfig(options, new URL('http://localhost:4321/'));
