import type { VitePlugin } from './vite-plugin.ts';

/** The part of Astro that writes the tag of a component's script, and what it writes. */
const ASTRO = 'astro/dist/runtime/server/render/script.js';
const TAG = '<script type="module" src="';

/**
 * Has browsers draw a page only when the script of its layout has run, so that times in the reader's zone move nothing.
 * Astro takes a script with attributes of its own as text that isn't bundled, so they are added where it writes the tag.
 */
export const scriptsBeforeDrawing: VitePlugin = {
  name: 'candor:scripts-before-drawing',
  transform: (code, id) => {
    if (!id.includes(ASTRO)) return undefined;
    if (code.split(TAG).length !== 2) throw new Error(`${ASTRO} writes scripts in another way than it did`);
    const tag = '<script type="module"${id.includes("/layouts/") ? \' blocking="render"\' : ""} src="';
    return { code: code.replace(TAG, () => tag), map: null };
  },
};
