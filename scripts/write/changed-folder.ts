import type { ContentFolder } from '../../src/content/content-folder.ts';

/** A content folder as it would be with one file changed or added: what is written is checked before it is written. */
export function changedFolder(folder: ContentFolder, path: string, bytes: Uint8Array): ContentFolder {
  return {
    list: async () => {
      const { paths, problems } = await folder.list();
      return { paths: [...new Set([...paths, path])].sort(), problems };
    },
    read: (asked) => (asked === path ? Promise.resolve(bytes) : folder.read(asked)),
  };
}
