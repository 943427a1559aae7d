/** Whether an address names a user or gives a password: whoever reads it would have them. */
export function hasUser(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username !== '' || password !== '';
}

/** Whether paths can be joined to an address: no user, password, query or fragment is in it, not even an empty one. */
export function isBaseAddress(address: string): boolean {
  return !hasUser(address) && !/[?#]/.test(address);
}

/** An address without those. */
export function asBaseAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  return address.replace(/[?#].*$/s, '').replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1');
}
