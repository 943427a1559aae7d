import type { Check } from './check.ts';
import { content } from './content.ts';
import { meantHeaders } from './meant-headers.ts';
import { mediaTypes } from './media-types.ts';
import { policy } from './policy.ts';
import { status } from './status.ts';

/** Whether an answer may be gone on with, in this order: of one that a check finds wrong, nothing else is said. */
export const FIRST: readonly Check[] = [status, mediaTypes];

/** What is compared then. */
export const CHECKS: readonly Check[] = [meantHeaders, policy];

/** The bytes, where the site says that it is the build that was meant. */
export const OF_THE_SAME_BUILD: readonly Check[] = [content];
