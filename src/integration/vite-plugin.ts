import type { AstroUserConfig } from 'astro';

type PluginOption = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** A plugin of the Vite that Astro brings: its type comes from Astro, so that there is one version of it. */
export type VitePlugin = Extract<PluginOption, { name: string }>;
