/// <reference types="astro/client" />

import type { Problem } from './domain/problems.ts';
import type { EmbedData, PageData } from './view/pages.ts';

declare global {
  namespace App {
    /** What a page is rendered from: by the build, and by the development server. */
    interface Locals {
      page: PageData | EmbedData;
      /** The problems of the content, above the pages of the development server; absent in what is published. */
      problems?: readonly Problem[] | undefined;
    }
  }
}
