/**
 * An export that can't be read to its end, or not without guessing: printed as it is, exit status 1, and nothing is written.
 * Its text names files, lines and columns, never what stands in a ticket.
 */
export class ExportProblem extends Error {}
