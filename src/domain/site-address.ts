/** What of an address keeps a portal from being published there. */
export interface AddressFaults {
  /** Each as a sentence ends: `has a query`. What a password is isn't said. */
  faults: string[];
  /** The address without them, where it can do without. */
  without: string | undefined;
}

/** Signs that some host takes for something else than a sign of a path, even where they are encoded. */
const REFUSED: [pattern: RegExp, fault: string][] = [
  [/\*/, 'has a * in its path, which hosts take for any text'],
  [
    /%(?:2f|5c|3f|23)/i,
    'has an encoded slash, backslash, ? or # in its path, which hosts refuse or take for a plain one',
  ],
  [/%(?:[01][\da-f]|7f)/i, 'has a control character in its path'],
];

/** What is wrong with a full address as a portal's own; undefined where nothing is. */
export function addressFaults(address: string): AddressFaults | undefined {
  const { username, password, pathname } = new URL(address);
  const [, scheme = '', access = '', place = '', rest = ''] =
    /^(https?:\/\/)([^/?#]*@)?([^?#]*)(.*)$/i.exec(address) ?? [];
  const spare = [
    ...(username + password + access === '' ? [] : ['has a name or a password in it']),
    ...(rest.startsWith('?') ? ['has a query'] : []),
    ...(rest.includes('#') ? ['has a fragment (#)'] : []),
    ...(place.includes('//') ? ['has an empty folder (//) in its path'] : []),
  ];
  const fixed = [
    ...REFUSED.filter(([pattern]) => pattern.test(pathname)).map(([, fault]) => fault),
    ...(isDecodable(pathname)
      ? []
      : ['has a % in its path that isn’t followed by the code of a character in UTF-8']),
  ];
  if (spare.length + fixed.length === 0) return undefined;
  return {
    faults: [...spare, ...fixed],
    without: fixed.length === 0 ? scheme + place.replace(/\/{2,}/g, '/') : undefined,
  };
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

const USER = /^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i;

/** Whether an address names a user or gives a password: whoever reads it would have them. */
export function hasUser(address: string): boolean {
  return USER.test(address);
}

/** An address without them, or with a sign in their place. */
export function withoutUser(address: string, sign = ''): string {
  return address.replace(USER, `$1${sign}`);
}
