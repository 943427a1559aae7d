import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OutputFile } from '../../src/domain/publication.ts';

const SCHEMAS = 'schemas/api-v1-';

/** The files of an output below a path, by path, as text. */
export function filesOf(files: Iterable<OutputFile>): Map<string, string> {
  return new Map([...files].map(({ path, content }) => [path, String(content)]));
}

/**
 * What is wrong with the files of the API among some files, by the schemas that stand beside them: a line for each
 * file that its schema refuses.
 */
export function schemaFaults(files: ReadonlyMap<string, string>): string[] {
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  for (const [path, content] of files) {
    if (path.startsWith(SCHEMAS)) ajv.addSchema(JSON.parse(content) as object, path);
  }
  return [...files].flatMap(([path, content]) => {
    const schema = schemaOf(path);
    if (schema === undefined) return [];
    const validate = ajv.getSchema(schema);
    if (!validate) return [`${path}: there is no ${schema}`];
    return validate(JSON.parse(content)) === true ? [] : [`${path}: ${ajv.errorsText(validate.errors)}`];
  });
}

/** The schema that a file of the API follows: pages of a list have numbers, records have ids. */
function schemaOf(path: string): string | undefined {
  const [, list = '', name] = /^api\/v1\/([a-z-]+)(?:\/([a-z0-9-]+))?\.json$/.exec(path) ?? [];
  if (list === '') return undefined;
  const isRecord = name !== undefined && !/^\d+$/.test(name);
  return `${SCHEMAS}${isRecord ? list.replace(/s$/, '') : list}.json`;
}
