/** How Node, and packages of which a part is made for one system, say that something can't be found, and its name. */
const NOT_FOUND = [
  // What begins with a dot or a slash is a file.
  /Cannot find (?:module|package) '((?:@[^/']+\/)?[^@'./\\][^'/\\]*)/,
  /The package "([^"]+)" could not be found, and is needed by esbuild/,
  /Failed to install either of \[.*?(pagefind)\]/,
];
const NO_NATIVE_PART = /Cannot find module '[^']*\.node'|Cannot find native binding/;

/** What to do about an error that comes from a package that isn't installed whole, or for another system; else undefined. */
export function missingPackage(
  error: unknown,
  { platform, arch }: Pick<NodeJS.Process, 'platform' | 'arch'>,
): string | undefined {
  const errors = withCauses(error);
  const names = errors.flatMap(({ message }) =>
    NOT_FOUND.flatMap((pattern) => pattern.exec(message)?.[1] ?? []),
  );
  const isMissing = errors.some(
    ({ message, code }) => code === 'ERR_DLOPEN_FAILED' || NO_NATIVE_PART.test(message),
  );
  if (names.length === 0 && !isMissing) return undefined;
  const name = names.find((each) => each.includes(platform)) ?? names[0];
  const what = name === undefined ? 'A package that Candor needs' : `${name}, which Candor needs,`;
  return `${what} isn’t installed for this system (${platform}, ${arch}): run “npm ci”, without leaving anything out.`;
}

function withCauses(error: unknown): NodeJS.ErrnoException[] {
  const found: NodeJS.ErrnoException[] = [];
  for (let next = error; next instanceof Error && !found.includes(next); next = next.cause) found.push(next);
  return found;
}
