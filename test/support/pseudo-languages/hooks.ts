import { registerHooks } from 'node:module';

/** Puts pseudo-languages in the place of two real ones, for a process that builds a portal: `node --import …/hooks.ts`. */
const PSEUDO = { pt: 'lengthened', es: 'mirrored' };

registerHooks({
  load(url, context, next) {
    const [, language] = /\/src\/languages\/(pt|es)\/words\.ts$/.exec(url) ?? [];
    if (language !== 'pt' && language !== 'es') return next(url, context);
    const name = PSEUDO[language];
    return {
      format: 'module',
      shortCircuit: true,
      source: `import { words as english } from '${new URL('../en/words.ts', url).href}';
import { ${name} } from '${new URL('pseudo.ts', import.meta.url).href}';
export const words = ${name}(english);`,
    };
  },
});
