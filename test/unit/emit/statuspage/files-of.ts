import type { Publication } from '../../../../src/domain/publication.ts';
import { emitStatuspage } from '../../../../src/emit/statuspage/files.ts';
import { readStatuspage, type StatuspageFiles } from '../../../support/statuspage-schema.ts';

/** The files of the API as they are written, by their paths. */
export function bytesOf(publication: Publication): Map<string, string> {
  return new Map([...emitStatuspage(publication)].map(({ path, content }) => [path, String(content)]));
}

/** What they hold, by their names; throws where that isn't the API to the key. */
export function filesOf(publication: Publication): StatuspageFiles {
  const files = bytesOf(publication);
  return readStatuspage((name) => files.get(`api/v2/${name}.json`) ?? 'null');
}
