import { join } from 'node:path';
import { measureNode } from '../measure.ts';

/** Processor time that indexes of the same records take, in seconds. */
export interface IndexCost {
  own: number;
  /** What learning from translated titles takes of it. */
  dictionary: number;
  pagefind: number;
}

const PROGRAM = join(import.meta.dirname, 'tell-index-cost.ts');

/** Makes both indexes of a content folder once, in a process of their own. */
export async function measureIndex(content: string, clock: number): Promise<IndexCost> {
  const { output } = await measureNode([PROGRAM, content, String(clock)]);
  return JSON.parse(output) as IndexCost;
}
