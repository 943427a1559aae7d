import type { Rule } from './rule.ts';

/** Every rule about two fields or two files. What concerns one field stands in its schema. */
export const ALL_RULES: readonly Rule[] = [];
