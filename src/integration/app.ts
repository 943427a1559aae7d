import { createApp } from 'astro/app/entrypoint';

/** The pages as Astro's app, which a build asks for one page after another: the entry of their bundle. */
export const app = createApp({ streaming: false });
