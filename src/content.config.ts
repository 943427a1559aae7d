import { defineCollection } from 'astro:content';
import options from 'virtual:candor/options';
import { contentLoaders, StoredRecordSchema } from './content/loader.ts';

const loaders = contentLoaders(options);

export const collections = {
  site: defineCollection({ loader: loaders.site }),
  records: defineCollection({ loader: loaders.records, schema: StoredRecordSchema }),
};
