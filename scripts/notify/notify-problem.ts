/** What keeps anybody from being told and isn't a mistake in calling: printed as it is, exit status 1. */
export class NotifyProblem extends Error {}
