import type { Site } from '../../src/domain/site.ts';
import { UsageError } from '../lib/errors.ts';
import type { UpdateRequest } from './update-request.ts';
import type { Fields } from './yaml-fields.ts';

/** A record's front matter, and the entry that is added to its timeline. */
export interface Following {
  fields: Fields;
  data: Readonly<Record<string, unknown>>;
  request: UpdateRequest;
  state: string;
  site: Site;
}

/** Says what an option goes with. */
export function misplaced(flag: string, owner: string): UsageError {
  return new UsageError(`${flag} goes with ${owner}. Leave it out here.`);
}
