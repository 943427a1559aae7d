/// <reference types="astro/client" />

declare namespace App {
  /** What a page is rendered from: by the build, and by the development server. */
  interface Locals {
    page: import('./view/pages.ts').PageData | import('./view/pages.ts').EmbedData;
    /** The problems of the content, above the pages of the development server; absent in what is published. */
    problems?: readonly import('./domain/problems.ts').Problem[] | undefined;
  }
}
