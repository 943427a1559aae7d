import { resolve } from 'node:path';
import { astroConfig } from './src/integration/astro-config.ts';

// For editors and `astro check`. The commands in scripts/ hand in their own folder.
export default astroConfig('/', resolve('node_modules/.candor/default'));
