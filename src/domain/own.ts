/**
 * What an object has under a key that somebody wrote, such as the id of a component or a team: undefined for those that it
 * has only as every object does, such as `constructor`. Runs in browsers too.
 */
export function own<T>(object: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
