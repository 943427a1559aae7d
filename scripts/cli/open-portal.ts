import type { Portal } from '../../src/domain/portal.ts';
import type { Instant } from '../../src/domain/time.ts';
import { reportText } from '../report/problems.ts';
import type { Ports } from './command.ts';
import { type ContentOptions, openContent } from './open-content.ts';

/** The portal of a content folder as of `now`, else of the clock; undefined, with the errors said, where it has any. */
export async function openPortal(
  ports: Ports,
  options: ContentOptions,
  now?: Instant,
): Promise<Portal | undefined> {
  const { portal, problems } = await openContent(ports, options, { now });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return portal;
  ports.err(reportText(errors, { colour: ports.interactive }), 'safe');
  return undefined;
}
