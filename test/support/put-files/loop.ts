import { putFiles } from '../../../scripts/lib/put-files.ts';
import { changesTo, TURNS } from './contents.ts';

/** A process of its own that lets the files of a folder take turns until it is killed. */
const [, , folder = ''] = process.argv;
process.stdout.write('begins\n');
for (;;) for (const turn of TURNS.toReversed()) await putFiles(changesTo(turn, folder));
