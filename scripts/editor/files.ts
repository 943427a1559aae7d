import type { OutputFile } from '../../src/domain/publication.ts';
import { editorSchemas } from '../../src/emit/schemas.ts';
import { editorSnippets } from './snippets.ts';

/** What editors are told of the content: files of the repository, by their path in it, all made from the schemas and the vocabulary. */
export function editorFiles(): OutputFile[] {
  return [
    ...editorSchemas().map(({ path, content }) => ({ path: `public/${path}`, content })),
    { path: '.vscode/candor.code-snippets', content: editorSnippets() },
  ];
}
