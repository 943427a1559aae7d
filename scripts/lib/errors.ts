/** A user's mistake in calling a command: printed as it is, exit status 2. */
export class UsageError extends Error {}

/** A failure that the program foresaw, such as a full disk: printed as it is, without a stack, exit status 3. */
export class Failure extends Error {}
