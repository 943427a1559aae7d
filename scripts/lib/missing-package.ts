/** A package's name where Node says that it can't be found; what begins with a dot or slash is a file. */
const NOT_FOUND = /Cannot find (?:module|package) '((?:@[^/']+\/)?[^@'./\\][^'/\\]*)/;
/** How packages say that the part made for one system is missing. */
const NO_NATIVE_PART =
  /Cannot find module '[^']*\.node'|Cannot find native binding|Failed to install either of \[pagefind|could not be found, and is needed by esbuild/;

/** What to do about an error that comes from a package that isn't installed whole, or for another system; else undefined. */
export function missingPackage(
  error: unknown,
  { platform, arch }: Pick<NodeJS.Process, 'platform' | 'arch'>,
): string | undefined {
  const errors = withCauses(error);
  const names = errors.flatMap(({ message }) => NOT_FOUND.exec(message)?.[1] ?? []);
  const isMissing = errors.some(
    ({ message, code }) => code === 'ERR_DLOPEN_FAILED' || NO_NATIVE_PART.test(message),
  );
  if (names.length === 0 && !isMissing) return undefined;
  const name = names.find((each) => each.includes(platform)) ?? names[0];
  const what = name === undefined ? 'A package that Candor needs' : `${name}, which Candor needs,`;
  return `${what} isn’t installed for this system (${platform}, ${arch}): run “npm ci”, with nothing left out.`;
}

function withCauses(error: unknown): NodeJS.ErrnoException[] {
  const found: NodeJS.ErrnoException[] = [];
  for (let next = error; next instanceof Error && !found.includes(next); next = next.cause) found.push(next);
  return found;
}
