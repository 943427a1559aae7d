/** Keeps what a pure function makes of an object, for as long as that object is around. */
export function memoize<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { value: T }>();
  return (key) => {
    let kept = made.get(key);
    if (!kept) {
      kept = { value: make(key) };
      made.set(key, kept);
    }
    return kept.value;
  };
}

/** Keeps what a function makes the first time that it is asked. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** As many values as `memoizeValues` keeps before it begins anew: a server that runs for months doesn't fill up. */
const MOST = 100_000;

/** Keeps what a pure function makes of a text or a number. */
export function memoizeValues<K extends string | number, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, { value: T }>();
  return (key) => {
    let kept = made.get(key);
    if (!kept) {
      if (made.size >= MOST) made.clear();
      kept = { value: make(key) };
      made.set(key, kept);
    }
    return kept.value;
  };
}
